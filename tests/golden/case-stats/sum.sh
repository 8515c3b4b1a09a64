case-stats -s budget towns.tsv
