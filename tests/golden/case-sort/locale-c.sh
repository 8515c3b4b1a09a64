# In the locale C the order is that of the bytes. The decimal point does not change.
case-sort -k city:l -k share:n cities.tsv
