# OLD with the rows applied is NEW, whatever the tables: random ones, told by a
# small patch program.
make_table() {
	awk -v seed="$1" -v extra="$2" '
	function rnd(n) { seed = (seed * 1103 + 12345) % 65536; return int(seed / 16) % n }
	BEGIN {
		print "id\ta\tb" (extra ? "\tc" : "")
		for (i = 1; i <= 200; i++)
			if (rnd(4))
				print i "\t" rnd(3) "\t" (rnd(2) ? "\\t" rnd(2) : "") \
					(extra ? "\t" (rnd(3) ? "" : "z") : "")
	}'
}
patch_table() {
	awk -F '\t' '
	FNR == 1 { file++ }
	file == 1 && FNR == 1 { n = split($0, name); for (i = 1; i <= n; i++) has[name[i]] = 1; next }
	file == 1 { here[$1] = 1; for (i = 1; i <= n; i++) value[$1, name[i]] = $i; next }
	FNR == 1 { next }
	$1 == "column added" { has[$3] = 1 }
	$1 == "column removed" { delete has[$3] }
	$1 == "removed" { delete here[$2] }
	$1 == "added" { here[$2] = 1 }
	$1 != "removed" { value[$2, $3] = $5 }
	$1 == "changed" && $4 == $5 { print "no change: " $0 }
	END {
		for (id in here) {
			line = id
			for (c = 97; c <= 99; c++)
				if (sprintf("%c", c) in has)
					line = line "\t" value[id, sprintf("%c", c)]
			print line
		}
	}' "$1" "$2" | sort
}
for seed in 1 2 3 4 5 6 7 8; do
	make_table $seed $((seed % 2)) >$TMP/old
	make_table $((seed + 100)) $((seed / 2 % 2)) >$TMP/new
	case-diff $TMP/old $TMP/new >$TMP/rows
	patch_table $TMP/old $TMP/rows >$TMP/patched
	tail -n +2 $TMP/new | sort | cmp - $TMP/patched && echo same
done
