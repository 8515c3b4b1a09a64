printf "id\ttitle\n1\ta\n2\tb\n" >$TMP/a; printf "title\tid\nx\t2\ny\t3\nz\t3\n" | case-check $TMP/a - | sed "s,$TMP/,,g"
