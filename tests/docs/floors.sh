#!/bin/sh
# Says which files include what stands on their own floor or above, by the table of floors
# in lib/README.md, which stand from the top down. tool/ and cmd/ may include all.
#
#   floors.sh ROOT
set -eu
cd "$1"

awk '
FNR == 1 { line = 0 }
FILENAME == "lib/README.md" {
	if (!/^\| `?[a-z]/ || /^\| floor /) next
	split($0, cell, "|")
	names = cell[2] ~ /`/ ? cell[2] : cell[3]
	floor++
	while (match(names, /`[a-z]+\/`/)) {
		room = substr(names, RSTART + 1, RLENGTH - 3)
		at[room] = floor
		names = substr(names, RSTART + RLENGTH)
	}
	next
}
FNR == 1 {
	split(FILENAME, part, "/")
	room = part[2]
	if (!(room in at)) print FILENAME ": lib/README.md does not tell the floor of " room "/"
}
/^#include "[a-z]+\// {
	split($2, to, "[\"/]")
	if (room != "tool" && to[2] != room && at[to[2]] <= at[room])
		print FILENAME ": includes " $2 ", of floor " at[to[2]] "; it is on floor " at[room]
}' lib/README.md lib/*/*.[ch]
