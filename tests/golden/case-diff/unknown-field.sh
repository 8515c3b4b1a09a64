case-diff -f citty old.tsv new.tsv
