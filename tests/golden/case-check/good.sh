case-check --good $TMP/good cases.tsv >/dev/null; echo $?; cat $TMP/good; case-check $TMP/good; echo $?
