printf 'id\tt\n1\t\n2\tx\n' | case-grep -f t -x ''
