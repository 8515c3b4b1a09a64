command -v jq >/dev/null || { echo 'no jq(1)' >&2; exit 77; }
printf 'a"\\tb\tn\n\\\\"\\n\t1\n\377\t2.5\n' | case-stats -b 'a*' -s n -T json |
	jq -c '.[] | [.["a\"\tb"], .count, .n_sum]'
