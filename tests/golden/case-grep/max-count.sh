printf 'id\n1\n2\n3\n' | case-grep -m 2 .; printf 'id\n1\n' | case-grep -m 0 .; echo $?
