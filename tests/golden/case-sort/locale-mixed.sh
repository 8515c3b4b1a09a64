case-sort -k city:l -k country cities.tsv
