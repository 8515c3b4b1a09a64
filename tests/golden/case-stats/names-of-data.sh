# A group that is named as the last line is told from it.
printf 'a\n(total)\nx\n(1 other)\n(1 other)\n((total))\n' | case-stats -b a --top 3 --total
