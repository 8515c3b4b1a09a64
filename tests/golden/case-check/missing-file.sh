case-check nowhere.tsv
