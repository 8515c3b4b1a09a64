case-list | case-grep --patterns-from /dev/null | cut -f 1,6; case-list | case-grep -c --patterns-from /dev/null
