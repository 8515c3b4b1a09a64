case-stats -s budget -p 5, towns.tsv
