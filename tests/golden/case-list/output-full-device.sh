case-list -o /dev/full
