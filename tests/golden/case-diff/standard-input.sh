case-diff - new.tsv <old.tsv | cut -f1-3
