case-list -f
