case-stats -b region nowhere.tsv
