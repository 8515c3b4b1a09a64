yes a | case-list - | head -n 2
