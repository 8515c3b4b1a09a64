case-sort -k id .
