case-stats -b region -o "$TMP/out" towns.tsv && cat "$TMP/out"
