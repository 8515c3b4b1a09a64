# The parts, with their headers, in one stream: the same as the whole.
{ head -n 3 towns.tsv | case-stats --partial -b region,year -s budget --approx -p 50
  { head -n 1 towns.tsv; tail -n +4 towns.tsv; } | case-stats --partial -b region,year -s budget --approx -p 50
} >"$TMP/parts"
case-stats -b region,year -s budget --approx -p 50 --top 2 --total towns.tsv >"$TMP/whole"
case-stats --merge --top 2 --total "$TMP/parts" | cmp - "$TMP/whole"
cat "$TMP/whole"
