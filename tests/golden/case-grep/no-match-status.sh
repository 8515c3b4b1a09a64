printf 'id\n1\n' | case-grep zebra
