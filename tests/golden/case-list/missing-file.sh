case-list no/such/file
