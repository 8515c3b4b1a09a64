case-stats -b region --top 0 --total towns.tsv
