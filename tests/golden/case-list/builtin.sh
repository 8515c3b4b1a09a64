case-list
