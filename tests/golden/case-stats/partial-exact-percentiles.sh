case-stats -s budget -p 50 --partial towns.tsv
