case-list | case-grep -c -r Europe; case-list | case-grep -c zebra; echo $?; case-list | case-grep -c -m 1 -r Europe
