case-grep Pari short.tsv
