printf 'id\n7\n' >$TMP/mine.tsv; CASES=$TMP/mine.tsv case-list; CASES= case-list -f id -m 1
