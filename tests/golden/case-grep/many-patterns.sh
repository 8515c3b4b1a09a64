case-list | case-grep -e lima -e '^Par.s$' -i | cut -f 1,6
