printf 'id\n\n1\n\n' | case-grep -x '' | od -c
