case-grep --color=always -i strasse folds.tsv; case-grep --color=always -I 'sao p' folds.tsv; case-grep --color -I 'quebéc?$' folds.tsv
