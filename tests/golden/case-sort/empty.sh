case-sort -k id
