case-list -f id,contry
