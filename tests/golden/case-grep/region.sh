case-list | case-grep -r Europe | cut -f 1,6
