printf 'a,b\n1\0002,3\n' | case-import | od -An -c
