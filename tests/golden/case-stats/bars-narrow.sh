case-list | LC_ALL=C.UTF-8 case-stats -b org -T bars --top 3 --width 40
case-list | COLUMNS=24 case-stats -b org -T bars --top 3
