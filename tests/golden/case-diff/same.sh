case-diff old.tsv old.tsv
