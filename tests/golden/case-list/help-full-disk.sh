case-list --help >/dev/full
