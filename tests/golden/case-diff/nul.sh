printf "id\tx\n1\ta\0b\n" >$TMP/a; printf "id\tx\n1\ta\0c\n" | case-diff $TMP/a - | od -An -c
