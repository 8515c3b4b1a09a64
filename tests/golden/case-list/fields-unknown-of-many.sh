# A message names some of 5000 columns, not all.
awk 'BEGIN { for (i = 1; i < 5000; i++) printf "c%d\t", i; print "c5000" }' | case-list -f city -
