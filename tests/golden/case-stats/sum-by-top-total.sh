case-stats -b region -s budget -p 50 --top 1 --total towns.tsv
