case-stats --partial -b region -s budget towns.tsv | sed "3s/97/x/" | case-stats --merge
