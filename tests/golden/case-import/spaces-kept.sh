printf 'a,b\n  1 ," 2 "\n , \n' | case-import | cat -A
