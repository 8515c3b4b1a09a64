case-grep -i '^stra(ß|x)e$' folds.tsv; case-grep -i 's[ίx]συφος$' folds.tsv; case-grep -i '^İ' folds.tsv; case-grep -i 'σ[ίx]συφος$' folds.tsv
