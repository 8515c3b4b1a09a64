printf 'id\tt\n1\tx\n2\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n3\tb\n' >$TMP/t; cd $TMP; case-grep -v '(a+)+$' t
