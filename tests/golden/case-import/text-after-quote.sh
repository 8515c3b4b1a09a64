printf 'id,title\n1,good\n2,"two\nlines" more\n3,x\n' | case-import
