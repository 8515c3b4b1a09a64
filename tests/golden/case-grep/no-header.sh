case-list | case-grep --no-header -r Asia | cut -f 1,4; printf 'id\n1\n' | case-grep --no-header 2
