printf 'id,title\n1,a\n' >$TMP/one.csv
printf 'title;year\nb;2001\n' >$TMP/two.csv
case-import $TMP/one.csv $TMP/two.csv
