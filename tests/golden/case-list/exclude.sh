printf 'a\tb\tc\n1\t2\t3\n' | case-list --exclude b -
