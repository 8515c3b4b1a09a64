# A terminal sees controls as text, and colour only when it is not dumb.
printf 'id\tt\n1\ta\033[31mb\302\205c\n' >$TMP/t
run() { script -qec "case-grep $1 $TMP/t" /dev/null </dev/null | tr -d '\r'; }
command -v script >/dev/null || { echo 'no script(1)' >&2; exit 77; }
run a
TERM=xterm run b
TERM=xterm NO_COLOR=1 run b
