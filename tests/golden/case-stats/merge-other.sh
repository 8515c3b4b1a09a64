case-stats --partial -b region towns.tsv >"$TMP/a"; case-stats --partial -b year towns.tsv >"$TMP/b"
cd "$TMP"; case-stats --merge a b; cat a b | case-stats --merge
