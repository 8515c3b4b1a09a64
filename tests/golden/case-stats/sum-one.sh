printf 'a\n-0\n' | case-stats -s a
