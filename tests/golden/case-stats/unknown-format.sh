case-stats -T pie -b region towns.tsv
