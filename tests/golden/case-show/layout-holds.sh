printf 'a\tb\n1\\t2\tx\\ny\\r\\nz\n\033[31mred\tq\n' | case-show -T table | od -c | head -n 20
