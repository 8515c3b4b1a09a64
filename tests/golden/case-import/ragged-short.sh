printf 'id,title,year\n1,"a\nb",2001\n2,c\n3,d,2003\n' | case-import
