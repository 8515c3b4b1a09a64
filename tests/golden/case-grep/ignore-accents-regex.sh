case-grep -I '^s[aã]o .aulo$' folds.tsv; case-grep -I 'québ?ec+$' folds.tsv; case-grep -I 'stra(ß|x)e' folds.tsv
