printf "id\tid\t\n1\t2\t3\n" >$TMP/t; case-check --good $TMP/good $TMP/t 2>&1 | sed "s,$TMP/,,"; ls -A $TMP
