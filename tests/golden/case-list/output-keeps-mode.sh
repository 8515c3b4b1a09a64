echo old >$TMP/out; chmod 640 $TMP/out; case-list -f id -m 1 -o $TMP/out; cat $TMP/out; stat -c %a $TMP/out
