printf "id\tcity\n" | case-diff - short.tsv; echo $?
printf "id\tcity\n" >$TMP/a; case-diff $TMP/a $TMP/a; echo $?
head -n 3 twice.tsv | case-diff $TMP/a -; echo $?
head -n 3 twice.tsv | case-diff - $TMP/a
