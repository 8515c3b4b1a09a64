[ -z "$UNDER_VALGRIND" ] || { echo 'valgrind needs descriptors of its own' >&2; exit 77; }
# With any number of descriptors the output gets its place, or nothing is left behind and
# the cure is told.
cp t.tsv $TMP/t && cd $TMP
for limit in 4 5 6 7 8 9 10 11 12 13 14 15 16; do
	(ulimit -n $limit; exec case-list -o out t t) 2>message; status=$?
	case $status in
	0) printf 'n\n1\n1\n' | cmp - out && rm out ;;
	2) grep -q 'Too many open files; raise the limit (ulimit -n), or give fewer' message ||
		cat message ;;
	*) echo "status $status" ;;
	esac
	ls .out.* out 2>/dev/null
done
echo $status
# Only the soft limit is low: it is raised.
(ulimit -Sn 12; case-list t t t t t t t t t t t t t t t t) | wc -l
