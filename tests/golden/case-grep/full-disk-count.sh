case-list | case-grep -c -r Europe >/dev/full
