printf 'id\tcity\n1\tLima\n' >$TMP/a; printf 'region\tid\nAsia\t2\n' >$TMP/b; case-show -T table $TMP/a $TMP/b
