case-grep -f text -Iw art words.tsv
