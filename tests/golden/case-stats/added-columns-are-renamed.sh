printf 'count\tshare\nx\ty\n' | case-stats -b count,share
