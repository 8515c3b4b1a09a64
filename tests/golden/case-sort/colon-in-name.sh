printf "dc:nr\tn\nb\t1\na\t2\n" >$TMP/t
case-sort -k dc:nr $TMP/t
case-sort -k dc:nr:r $TMP/t
