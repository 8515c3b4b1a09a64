case-list | case-stats -b region -s budget -T json --top 2
