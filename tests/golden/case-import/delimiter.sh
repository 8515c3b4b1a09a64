printf 'a:b,c\n1:2\n' | case-import -d :
