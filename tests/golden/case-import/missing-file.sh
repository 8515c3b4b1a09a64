case-import /no/such.csv
