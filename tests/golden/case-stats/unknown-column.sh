case-stats -b regoin towns.tsv
