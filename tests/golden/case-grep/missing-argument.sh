case-list | case-grep -W
