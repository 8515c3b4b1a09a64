case-check cases.tsv
