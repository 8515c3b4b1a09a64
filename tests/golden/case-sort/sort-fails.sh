# What sort(1) says is told as ours, and nothing is left.
printf '#!/bin/sh\ncat >/dev/null; echo "sort: no space for a temporary" >&2; exit 2\n' >$TMP/sort
chmod +x $TMP/sort
PATH=$TMP:$PATH
case-sort -k id -o $TMP/out cities.tsv; echo $?
printf '#!/bin/sh\nexit 3\n' >$TMP/sort
case-sort -k id -o $TMP/out cities.tsv; echo $?
printf '#!/bin/sh\nkill -9 $$\n' >$TMP/sort
seq 100000 | sed 1iid | case-sort -k id -o $TMP/out; echo $?
printf '#!/bin/sh\nexit 0\n' >$TMP/sort
seq 400000 | sed 1iid | case-sort -k id -o $TMP/out; echo $?
ls -A $TMP
