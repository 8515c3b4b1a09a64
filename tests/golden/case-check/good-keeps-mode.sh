printf 'old\n' >$TMP/good; chmod 600 $TMP/good; ln -s good $TMP/link
case-check --good $TMP/link short.tsv; echo $?
stat -c %a $TMP/good; cat $TMP/good; ls -A $TMP
