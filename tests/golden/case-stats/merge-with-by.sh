case-stats --merge -b region towns.tsv
