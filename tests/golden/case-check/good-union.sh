printf "title\tid\nA\t7\nB\t1\n" | case-check --good $TMP/good short.tsv -; cat $TMP/good
