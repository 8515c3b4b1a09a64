printf 'id\n1\n' | case-grep 1 - | cat
