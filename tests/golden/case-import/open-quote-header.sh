printf 'id,"title\n1,a\n' | case-import
