printf 'a\nx\n' | case-stats -s a -p 50
