echo old >$TMP/out; case-show -T html -o $TMP/out short.tsv; echo $?; cat $TMP/out; ls -A $TMP
