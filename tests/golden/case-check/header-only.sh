printf "id\ttitle\n" | case-check --good $TMP/good; cat $TMP/good
