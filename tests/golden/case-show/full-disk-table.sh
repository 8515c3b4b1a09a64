case-show -T table >/dev/full
