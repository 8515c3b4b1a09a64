case-list -f id -o $TMP/out && cat $TMP/out && ls -A $TMP
