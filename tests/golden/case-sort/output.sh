printf "old\n" >$TMP/out; chmod 640 $TMP/out
case-sort -k city -o $TMP/out cities.tsv && stat -c %a $TMP/out && cut -f2 $TMP/out
case-sort -k id -o $TMP/out short.tsv; echo $?; cut -f2 $TMP/out; ls -A $TMP
