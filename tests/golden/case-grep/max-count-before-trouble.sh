case-grep -m 1 Lima short.tsv
