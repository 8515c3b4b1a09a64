printf 'a\n1\n' | case-import -o no/such/place
