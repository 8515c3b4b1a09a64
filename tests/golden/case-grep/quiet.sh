case-list | case-grep -q -r Europe; echo $?; case-list | case-grep -q zebra; echo $?; case-list | case-grep -qc -r Europe
