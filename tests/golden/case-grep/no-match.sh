case-list | case-grep zebra | cut -f 1-3; case-list | case-grep zebra >$TMP/o; echo $?
