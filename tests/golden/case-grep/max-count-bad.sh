case-list | case-grep -m few x
