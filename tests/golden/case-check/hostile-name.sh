printf "id\n1\t2\n" >"$TMP/a	b"; cd $TMP; case-check "a	b"
