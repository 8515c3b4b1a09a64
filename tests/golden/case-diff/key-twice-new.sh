case-diff old.tsv twice.tsv
