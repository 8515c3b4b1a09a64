case-sort -k country:r -k share:n cities.tsv
