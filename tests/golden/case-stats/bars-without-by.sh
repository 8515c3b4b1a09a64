case-stats -T bars towns.tsv
