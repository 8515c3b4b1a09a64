# Nothing is told of a table that is not whole.
case-stats -b region short.tsv
