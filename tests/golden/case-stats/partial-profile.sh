case-stats --partial towns.tsv
