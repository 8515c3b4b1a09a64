printf "a\tb\n1\n\n1\t2\t3\n1\t2\n\t\t\n" | case-check
