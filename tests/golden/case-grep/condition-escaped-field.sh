printf 'a=b\tc\n1\t2\n' | case-grep -W 'a\=b=1'
