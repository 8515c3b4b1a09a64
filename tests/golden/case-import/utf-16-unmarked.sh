printf 'a,b\n1,2\n' | iconv -f UTF-8 -t UTF-16LE | case-import
