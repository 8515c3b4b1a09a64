case-list | case-stats -b region -T svg
