# The parts of a file, counted side by side, are the file counted at once.
command -v parallel >/dev/null || { echo 'no parallel(1)' >&2; exit 77; }
{ echo 'group	n'; seq 20000 | awk '{ print "g" $1 % 7 "\t" $1 * 37 % 1009 / 8 }'; } >"$TMP/in"
export PARALLEL_HOME="$TMP" HOME="$TMP"
parallel --will-cite -j 2 --pipepart --header : --block 30k -a "$TMP/in" \
	case-stats --partial -b group -s n --approx 2>/dev/null |
	case-stats --merge -p 5,50 --top 3 --total >"$TMP/merged"
case-stats -b group -s n --approx -p 5,50 --top 3 --total "$TMP/in" | cmp - "$TMP/merged"
cut -f 1-3,6 "$TMP/merged"
