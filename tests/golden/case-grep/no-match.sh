case-list | case-grep -c zebra
