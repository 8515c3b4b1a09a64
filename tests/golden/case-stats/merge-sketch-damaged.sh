case-stats --partial -s budget --approx towns.tsv | sed "2s/:1/:2/" | case-stats --merge -p 50
