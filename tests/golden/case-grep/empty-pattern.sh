printf 'id\tt\n1\t\n\t\n' | case-grep ''; printf 'id\tt\n1\t\n\t\n' | case-grep -x ''
