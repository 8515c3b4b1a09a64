# The largest and the smallest sums that numbers come to, and their squares, are taken.
{
	echo x
	yes -- -1.7976931348623157e308 | head -n 200000
	yes 4.9406564584124654e-324 | head -n 3
	awk 'BEGIN { n = "0."; for (i = 0; i < 1200; i++) n = n 7; print n }'
} >"$TMP/numbers"
case-stats -s x "$TMP/numbers" >"$TMP/whole"
case-stats -s x --partial "$TMP/numbers" | case-stats --merge | cmp - "$TMP/whole" && cat "$TMP/whole"
