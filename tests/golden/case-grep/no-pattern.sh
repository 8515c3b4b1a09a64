case-list | case-grep
