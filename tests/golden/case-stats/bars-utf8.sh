case-list | LC_ALL=C.UTF-8 case-stats -b region -T bars --total --width 60
