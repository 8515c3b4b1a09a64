case-list >&-
