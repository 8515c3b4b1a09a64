# In OLD: what was right before has been told. In NEW: nothing.
printf "id\tcity\n2\tParis\n" >$TMP/new
case-diff short.tsv $TMP/new; echo $?
case-diff $TMP/new short.tsv
