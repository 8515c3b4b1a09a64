case-stats -b region,year --top 2 --total towns.tsv
