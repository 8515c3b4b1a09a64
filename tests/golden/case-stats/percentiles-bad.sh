case-stats -s budget -p 5,101 towns.tsv
