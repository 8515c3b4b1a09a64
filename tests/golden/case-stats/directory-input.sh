mkdir "$TMP/d" && case-stats -b region "$TMP/d" 2>&1 | sed "s|$TMP|TMP|"
