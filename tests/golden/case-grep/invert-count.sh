printf 'id\n1\n2\n3\n' | case-grep -vc 2; printf 'id\n1\n2\n3\n' | case-grep -v -m 1 2
