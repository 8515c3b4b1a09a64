# Trouble leaves what was there.
printf "old\n" >$TMP/good; case-check --good $TMP/good short.tsv nowhere.tsv; echo $?
case-check --good $TMP/good short.tsv >/dev/full; echo $?
case-check --good $TMP/no/good short.tsv 2>&1 | sed "s,$TMP/,,"; cat $TMP/good; ls -A $TMP
