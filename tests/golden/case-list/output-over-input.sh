printf 'id\tcity\n1\tLima\n' >$TMP/t; case-list -f city,id -o $TMP/t $TMP/t; cat $TMP/t
