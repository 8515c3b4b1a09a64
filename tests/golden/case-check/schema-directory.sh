case-check --schema . short.tsv
