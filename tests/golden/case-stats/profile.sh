case-list | case-stats
