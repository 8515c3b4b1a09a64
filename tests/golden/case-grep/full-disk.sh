case-list | case-grep -r Europe >/dev/full
