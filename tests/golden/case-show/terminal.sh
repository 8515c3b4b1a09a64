# On a terminal controls are visible in every format, and colour is written.
command -v script >/dev/null || { echo 'no script(1)' >&2; exit 77; }
printf 'id\tcity\n1\t\033[31mLi\302\205ma\342\200\256\n' >$TMP/in
for format in text table markdown csv jsonl; do
	TERM=xterm script -qec "case-show -T $format $TMP/in" /dev/null | tr -d '\r' | sed 's/\x1b/ESC/g'
done
NO_COLOR=1 TERM=xterm script -qec "case-show $TMP/in" /dev/null | tr -d '\r' | sed 's/\x1b/ESC/g'
