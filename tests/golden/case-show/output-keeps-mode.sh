echo old >$TMP/out; chmod 640 $TMP/out; case-list -m 1 | case-show -T csv -f id,city -o $TMP/out; cat $TMP/out; stat -c %a $TMP/out
