printf "name\nx\n" >$TMP/a; case-diff $TMP/a old.tsv 2>&1 | sed "s,$TMP/,,"
