printf "old\n" >$TMP/out; chmod 640 $TMP/out
case-check -o $TMP/out short.tsv; echo $?; stat -c %a $TMP/out; cat $TMP/out
case-check -o $TMP/out short.tsv nowhere.tsv; echo $?; wc -l <$TMP/out; ls -A $TMP
