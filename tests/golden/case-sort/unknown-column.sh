case-sort -k contry:n cities.tsv
