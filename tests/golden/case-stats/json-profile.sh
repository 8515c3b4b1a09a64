case-stats -T json towns.tsv
