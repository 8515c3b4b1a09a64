case-list | case-grep -z
