case-list | case-grep -f titel Paris
