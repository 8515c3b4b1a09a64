case-stats --partial -s budget towns.tsv | case-stats --merge --top 1
