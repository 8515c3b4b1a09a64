printf "id\tname\n2\tb\0b\n1\ta\n" | case-sort -k id | od -An -c
