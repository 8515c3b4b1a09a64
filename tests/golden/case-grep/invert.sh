case-list | case-grep -v -r Europe | cut -f 1,4; printf 'id\n1\n2\n' | case-grep -v 1
