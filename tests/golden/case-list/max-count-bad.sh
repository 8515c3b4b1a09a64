case-list -m two
