case-stats --partial -b region towns.tsv >"$TMP/a"
case-list | case-stats --partial -b region | case-stats --merge --total "$TMP/a" -
