printf 'id,title\n1,"a\nb"\n2,"open\n3,x\n' | case-import
