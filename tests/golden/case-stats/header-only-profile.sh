printf 'a\tb\n' | case-stats
