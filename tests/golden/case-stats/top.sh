case-stats -b region --top 1 towns.tsv
