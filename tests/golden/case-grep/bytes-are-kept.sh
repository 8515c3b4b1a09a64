printf 'id\tt\n1\t a\\q \303\t\n' >/dev/null; printf 'id\tt\n 1 \ta\\q\303 \n2\tb\n' | case-grep a | od -c
