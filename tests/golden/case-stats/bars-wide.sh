case-list | LC_ALL=en_US.utf8 case-stats -b region -T bars --width 200
