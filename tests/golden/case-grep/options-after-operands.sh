case-list | case-grep Lima - -c
