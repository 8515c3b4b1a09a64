case-stats --top 3 towns.tsv
