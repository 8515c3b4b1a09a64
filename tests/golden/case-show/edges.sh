printf '\357\273\277id\tcity\r\n1\tLima\r\n2\t' | case-show -T csv
