case-grep -I 'sao paulo' folds.tsv; case-grep -I São folds.tsv; case-grep -I QUEBEC folds.tsv; case-grep -I Québec folds.tsv; case-grep -I istanbul folds.tsv
