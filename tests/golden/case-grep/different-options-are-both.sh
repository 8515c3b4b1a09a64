case-list | case-grep -r Europe --country spain | cut -f 1,5
