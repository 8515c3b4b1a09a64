case-list .
