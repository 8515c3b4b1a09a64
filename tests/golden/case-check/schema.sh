case-check --schema schema.json --good $TMP/good typed.tsv; cat $TMP/good
