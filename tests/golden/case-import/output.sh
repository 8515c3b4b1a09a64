printf 'old\n' >$TMP/out && chmod 640 $TMP/out
printf 'a,b\n1,2\n' | case-import -o $TMP/out
cat $TMP/out
ls -l $TMP/out | cut -c1-10
printf 'a,b\n1,2\n3\n' | case-import -o $TMP/out
cat $TMP/out
ls -A $TMP
