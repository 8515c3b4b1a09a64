printf 'id,title,year\n1\n2,b\n3,c,2003\n' | case-import --pad
