# An exponent is read by g alone; what is no number comes first.
case-sort -k share:n cities.tsv
case-sort -k share:g cities.tsv
case-sort -k since:nr cities.tsv
