printf 'id\tt\n1\ta.c\n2\tabc\n' | case-grep a.c; printf 'id\tt\n1\ta.c\n2\tabc\n' | case-grep 'a\.c'
