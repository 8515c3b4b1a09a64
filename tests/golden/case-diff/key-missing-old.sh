case-diff -k ID old.tsv new.tsv
