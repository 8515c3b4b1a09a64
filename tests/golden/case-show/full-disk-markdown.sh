case-show -T markdown >/dev/full
