case-sort -k id -o /dev/full cities.tsv
