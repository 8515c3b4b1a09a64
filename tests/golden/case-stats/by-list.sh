case-list | case-stats -b themes
