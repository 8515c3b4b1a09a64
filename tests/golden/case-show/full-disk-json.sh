case-show -T json >/dev/full
