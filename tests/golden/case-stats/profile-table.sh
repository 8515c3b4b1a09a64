case-list | case-stats -T table --width 100
