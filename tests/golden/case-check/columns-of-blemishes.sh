# Each kind once for a field, in the order of columns; then the rules.
printf "id\ttitle\tregion\n\33\177\t\33\0\tMars\33\n" | case-check
