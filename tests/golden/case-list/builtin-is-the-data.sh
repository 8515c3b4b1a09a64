cd / && case-list | cmp - "$OLDPWD/../../../data/cases.tsv"
