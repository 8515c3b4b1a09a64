printf 'id\n-v\n1\n' | case-grep -e -v
