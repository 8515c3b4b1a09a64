case-diff - - <old.tsv
