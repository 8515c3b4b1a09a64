printf 'id\tt\n1\ta.c\n2\tabc\n' | case-grep -F a.c
