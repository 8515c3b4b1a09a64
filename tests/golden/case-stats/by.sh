case-list | case-stats -b region
