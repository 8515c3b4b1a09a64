echo old >$TMP/o; chmod 640 $TMP/o; case-list | case-grep -c -r Asia -o $TMP/o; cat $TMP/o; stat -c %a $TMP/o
