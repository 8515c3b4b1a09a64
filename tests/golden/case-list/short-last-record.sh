printf 'a\tb\n1\t2\n3' | case-list -
