{ printf 'a,b\n'; seq 200000 | sed 's/.*/&,&/'; } | case-import | head -n 2
