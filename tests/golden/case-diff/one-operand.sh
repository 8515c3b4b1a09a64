case-diff old.tsv
