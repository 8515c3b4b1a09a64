case-list -o no/such/place
