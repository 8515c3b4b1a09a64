printf 'id\tt\n1\ta\377b\n2\t\303\n3\tab\n' | case-grep 'a.?b' | od -c; printf 'id\tt\n1\ta\377b\n2\t\303\n' | case-grep -c -i 'B$'
