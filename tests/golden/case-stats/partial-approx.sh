case-stats -s budget --approx -p 50 --partial towns.tsv
