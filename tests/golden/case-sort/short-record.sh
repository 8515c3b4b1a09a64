# Nothing comes out: what would be printed first may stand last.
case-sort -k id short.tsv
