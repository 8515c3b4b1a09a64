case-sort -k id nowhere.tsv
