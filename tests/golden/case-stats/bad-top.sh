case-stats -b region --top ten towns.tsv
