case-stats --merge towns.tsv
