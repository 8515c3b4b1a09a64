case-show -T csv >/dev/full
