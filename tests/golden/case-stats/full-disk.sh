case-stats -b region towns.tsv >/dev/full
