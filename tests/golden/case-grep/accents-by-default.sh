case-grep -c sao folds.tsv; case-grep -c Sao folds.tsv; case-grep São folds.tsv
