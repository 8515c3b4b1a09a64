LC_ALL=xx_XX.UTF-8 case-sort -k city:l cities.tsv
