case-stats -b a
