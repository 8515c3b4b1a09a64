case-stats -V
