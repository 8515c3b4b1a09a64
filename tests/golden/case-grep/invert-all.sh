printf 'id\n1\n2\n' | case-grep -v '[12]'
