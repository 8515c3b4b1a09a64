case-stats -b year,region towns.tsv
