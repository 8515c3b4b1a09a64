case-stats -f year,region towns.tsv
