# Whatever the order, and in decimal: one and three tenths.
printf 'a\n1e16\n1\n-1e16\n0.1\n0.2\n' | case-stats -s a | cut -f 1-4
printf 'a\n0.2\n-1e16\n1e16\n0.1\n1\n' | case-stats -s a | cut -f 1-4
