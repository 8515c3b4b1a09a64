echo old >"$TMP/out"; chmod 640 "$TMP/out"; case-stats -b region -o "$TMP/out" towns.tsv; stat -c %a "$TMP/out"; head -n 1 "$TMP/out"
