case-stats -b region --partial --top 3 towns.tsv
