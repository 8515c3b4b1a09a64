case-stats -s budget --approx towns.tsv
