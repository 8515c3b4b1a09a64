printf '\357\273\277id\tcity\r\n1\tLima\r\n2\tParis' | case-grep a | od -c; printf 'id\tcity\r\n1\tLima\r\n2\tParis' | case-grep -c 'a$|s$'
