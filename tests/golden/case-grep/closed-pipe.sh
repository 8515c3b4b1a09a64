yes a | case-grep a | head -n 2
