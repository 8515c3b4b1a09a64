case-list >/dev/full
