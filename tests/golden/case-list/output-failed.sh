echo old >$TMP/out; case-list -o $TMP/out short.tsv; echo $?; cat $TMP/out; ls -A $TMP
