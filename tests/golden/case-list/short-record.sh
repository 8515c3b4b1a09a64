case-list short.tsv
