case-grep -i strasse folds.tsv; case-grep -i STRASSE folds.tsv; case-grep -i Straße folds.tsv; case-grep -f place -i 'σίσυφοσ' folds.tsv; case-grep -c -i 'quebec' folds.tsv
