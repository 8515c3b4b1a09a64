printf 'id\na\n' | case-grep --color 'x*'; printf 'id\nab\n' | case-grep --color 'x*|b'
