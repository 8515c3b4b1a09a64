case-list -x
