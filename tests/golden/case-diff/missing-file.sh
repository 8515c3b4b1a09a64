case-diff old.tsv nowhere.tsv
