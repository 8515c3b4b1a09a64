case-list | case-show -f titel
