printf 'id\tt\n1\tb\n2\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n3\tb\n' >$TMP/t; cd $TMP; case-grep '(a+)+$|b' t
