case-sort -k since:nx cities.tsv
