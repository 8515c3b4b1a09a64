case-check --good $TMP/good ../../../data/cases.tsv && cmp $TMP/good ../../../data/cases.tsv && echo same
