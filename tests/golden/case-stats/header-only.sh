printf 'a\tb\n' | case-stats -b a --total
