case-stats --partial -s budget towns.tsv | case-stats --merge -p 50
