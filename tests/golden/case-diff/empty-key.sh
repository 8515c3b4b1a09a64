printf "id\tx\n\ta\n" >$TMP/a; printf "id\tx\n\tb\n\tc\n" >$TMP/b
case-diff $TMP/a $TMP/a; case-diff $TMP/a $TMP/b 2>&1 | sed "s,$TMP/,,"
