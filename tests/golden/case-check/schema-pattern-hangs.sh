# A pattern cannot hang a check.
printf '{"fields": [{"name": "x", "constraints": {"pattern": "(a|aa)+"}}]}' >$TMP/s
awk 'BEGIN { print "x"; for (i = 0; i < 80; i++) printf "a"; print "c" }' | case-check --schema $TMP/s
