case-list -o ''
