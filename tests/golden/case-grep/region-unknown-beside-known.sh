case-list | case-grep -r Europ -r Asia | cut -f 1,4
