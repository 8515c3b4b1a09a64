case-list | case-stats -b region -s budget -T table --width 120
