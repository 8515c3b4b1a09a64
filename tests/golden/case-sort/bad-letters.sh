case-sort -k since:ng cities.tsv
