printf 'a\tb\n\n1\t2\n' | case-list -
