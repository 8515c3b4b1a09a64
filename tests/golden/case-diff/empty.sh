case-diff old.tsv -
