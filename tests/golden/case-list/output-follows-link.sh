echo old >$TMP/out; ln -s out $TMP/link; case-list -f id -m 1 -o $TMP/link; cat $TMP/out; readlink $TMP/link
