case-stats -b region,year towns.tsv
