cp short.tsv $TMP/t; case-check --good $TMP/t $TMP/t >/dev/null; echo $?; cat $TMP/t
