printf 'id,title\n1,a\n' >$TMP/one.csv
printf '{"title":"b","year":2001}\n' >$TMP/two.json
case-import $TMP/one.csv $TMP/two.json
