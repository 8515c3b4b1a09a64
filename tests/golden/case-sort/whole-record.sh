case-sort cities.tsv
