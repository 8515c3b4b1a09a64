# One value, written in two ways, is one group.
printf 'a\tb\nx\\\\qy\t1\nx\\qy\t2\nx\\ty\t3\n' | case-stats -b a
