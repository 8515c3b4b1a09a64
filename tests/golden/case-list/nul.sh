printf 'id\tcity\n1\tLi\000ma\n' | case-list - | od -c
