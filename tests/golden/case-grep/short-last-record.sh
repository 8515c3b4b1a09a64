printf 'id\tcity\n1\tLima\n2\n' >$TMP/t; cd $TMP; case-grep . t
