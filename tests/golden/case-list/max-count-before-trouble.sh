case-list -m 1 short.tsv
