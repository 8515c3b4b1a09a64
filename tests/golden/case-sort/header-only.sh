printf "id\tname\n" | case-sort -k id
