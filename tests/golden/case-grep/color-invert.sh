printf 'id\n1\n2\n' | case-grep --color -v 1
