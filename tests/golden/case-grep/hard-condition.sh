printf 'id\tt\n2\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n' >$TMP/t; cd $TMP; case-grep -W 't~(a+)+$' t
