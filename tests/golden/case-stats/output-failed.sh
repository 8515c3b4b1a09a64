echo old >"$TMP/out"; case-stats -b region -o "$TMP/out" short.tsv; echo $?; ls -A "$TMP"; cat "$TMP/out"
