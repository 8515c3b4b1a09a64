case-stats -b region towns.tsv short.tsv
