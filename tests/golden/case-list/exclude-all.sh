printf 'a\tb\n1\t2\n' | case-list --exclude '*' -
