case-sort -k id cities.tsv >/dev/full
