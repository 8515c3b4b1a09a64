case-list | case-grep -r America; echo $?; case-list | case-grep -c -r 'latin america'
