printf 'id\tcity\n1\tLima\n' >$TMP/a; printf 'region\tid\nAsia\t2\nEurope\t3\n' >$TMP/b; cd $TMP; case-grep 'Lima|Asia' a b; case-grep -W city= a b; case-grep -c -r asia a b
