printf 'year\tregion\n2010\tAsia\n' | case-stats -b region,year towns.tsv -
