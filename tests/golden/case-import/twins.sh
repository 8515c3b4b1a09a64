printf 'a,b,a\n1,2,3\n' | case-import
