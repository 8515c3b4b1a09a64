# Parts of parts.
case-stats --partial -b region -s budget towns.tsv >"$TMP/a"
case-stats --merge --partial "$TMP/a" "$TMP/a"
