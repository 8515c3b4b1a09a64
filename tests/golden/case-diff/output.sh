printf "old\n" >$TMP/out; chmod 640 $TMP/out
case-diff -o $TMP/out old.tsv new.tsv; echo $?; stat -c %a $TMP/out; wc -l <$TMP/out
case-diff -o $TMP/out old.tsv twice.tsv; echo $?; wc -l <$TMP/out; ls -A $TMP
