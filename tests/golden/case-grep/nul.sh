printf 'id\tt\n1\ta\000b\n2\tab\n' | case-grep 'a.b' | od -c
