case-sort --reverse cities.tsv
