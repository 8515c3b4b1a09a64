case-list | case-grep zebra -o $TMP/o; echo $?; cut -f 1,2 $TMP/o
