case-stats -b region -s budget --partial towns.tsv
