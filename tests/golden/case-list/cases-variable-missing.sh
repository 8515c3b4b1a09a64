CASES=no/such/file case-list
