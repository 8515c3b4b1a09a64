case-diff old.tsv new.tsv >/dev/full
