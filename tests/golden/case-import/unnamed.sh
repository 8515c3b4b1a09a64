printf 'a,,c\n1,2,3\n' | case-import
