case-stats -b region -s budget,year towns.tsv
