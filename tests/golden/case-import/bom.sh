printf '\357\273\277"a",b\n1,2\n' | case-import | od -An -c
