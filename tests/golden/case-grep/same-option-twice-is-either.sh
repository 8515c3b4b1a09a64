case-list | case-grep -r Asia -r africa | cut -f 1,4
