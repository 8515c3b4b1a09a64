echo old >$TMP/o; case-grep -o $TMP/o Lima short.tsv; echo $?; cat $TMP/o; ls -A $TMP
