printf 'id,title\n1,a\n2,b,c\n' | case-import --pad
