printf 'id,title\n1,a\n' >$TMP/one.csv
printf 'Titel;id\nb;2\n' >$TMP/two.csv
case-import --map title=Titel $TMP/one.csv $TMP/two.csv
