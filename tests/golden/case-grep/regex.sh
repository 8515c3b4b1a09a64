case-list | case-grep '^P.+ru$' | cut -f 1,5
