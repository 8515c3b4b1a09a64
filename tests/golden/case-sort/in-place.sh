cp cities.tsv $TMP/t && case-sort -k id:nr -o $TMP/t $TMP/t && cut -f1 $TMP/t
