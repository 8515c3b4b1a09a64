# What every tool writes to a terminal has controls made visible: a title of the window,
# a cleared screen, C1 as UTF-8 and as a byte, NUL, DEL, CR, a reversed direction.
command -v script >/dev/null || { echo 'no script(1)' >&2; exit 77; }
cd $TMP
printf 'id\tt\033[2J\n2\ta\033]0;owned\007b\302\2331mc\233d\0e\177f\rg\342\200\256h\n1\tx\303\251\\ty\n' >t
printf 'id\tt\033[2J\n2\tz\302\205\n3\t\033c\n' >u
sed '1s/\x1b.*//' t >v
printf 'id,t\n1,"a\033]0;owned\007b\302\2331mc\177d\re\342\200\256f"\n' >csv
run() {
	echo "== $1"
	TERM=xterm NO_COLOR=1 script -qec "$1" /dev/null </dev/null | sed 's/\r$//'
}
run 'case-list t'
run 'case-list -f "t*" --source t'
run 'case-list --columns t'
run 'case-grep a t'
run 'case-grep -v nothing t'
run 'case-sort -k id:n t'
run 'case-sort -o /dev/tty t'
run 'case-show v'
for format in table markdown html csv json jsonl; do
	run "case-show -T $format t" | sed '/^<!doctype/,/^<main>/d; /^<script/,/^<\/script>/d'
done
run 'case-stats t'
run 'case-stats --partial -b "t*" t'
for format in tsv table json bars svg; do
	run "case-stats -b 't*' --width 40 -T $format t" | sed '/^<style>/,/^<\/style>/d'
done
run 'case-import csv'
run 'case-check t'
run 'case-check --good /dev/tty -o /dev/null u'
run 'case-diff -k id t u'
run "case-list '$(printf 'no\033[2J')'"
echo '== colour is still written'
TERM=xterm script -qec 'case-grep owned t; case-show -f id t' /dev/null </dev/null | sed 's/\r$//; s/\x1b/ESC/g'
