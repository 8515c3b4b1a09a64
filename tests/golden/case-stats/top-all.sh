case-stats -b region --top 3 towns.tsv
