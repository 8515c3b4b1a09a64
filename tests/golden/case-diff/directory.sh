case-diff . old.tsv
