case-stats -b region -p 50 towns.tsv
