case-stats -f year -b region towns.tsv
