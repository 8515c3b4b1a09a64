case-show >/dev/full
