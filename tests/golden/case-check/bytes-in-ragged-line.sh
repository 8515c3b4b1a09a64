printf "id\ttitle\n1\ta\tb\33\n" | case-check
