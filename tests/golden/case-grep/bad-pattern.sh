case-list | case-grep 'é((a'
