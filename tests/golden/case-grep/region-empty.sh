printf 'id\tregion\n1\t\n2\tAsia\n' | case-grep -r ''
