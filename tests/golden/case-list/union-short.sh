printf 'id\tcity\n1\tLima\n' >$TMP/a; printf 'region\tid\nAsia\t2\nEurope\n' >$TMP/b; cd $TMP; case-list a b
