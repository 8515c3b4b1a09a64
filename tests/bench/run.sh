#!/bin/sh
# Runs a list of benchmarks (works.sh, memory.sh) and prints a table as it goes; the same
# table goes to a TSV file beside the data. `make bench` calls it; see README.md.
#
#   run.sh LIST
#
#   BUILD         where the tools are (build)
#   BENCH_DATA    where the made-up data goes ($BUILD/bench)
#   RECORDS       records of the narrow table (6000000); the wide one has a tenth
#   PAIRS         how often each pair is timed (5)
#   WORKS         only works whose name holds this (a pattern of the shell)
#   BENCH_STRICT  not empty: a missed goal is a failure

# shellcheck disable=SC2002,SC2016,SC2059,SC2086,SC2154
set -u
here=$(dirname "$0")
list=$1
build=$(cd "${BUILD:-build}" && pwd) || exit 2
data=${BENCH_DATA:-${BUILD:-build}/bench}
results=$(basename "$list" .sh)${WORKS:+-part}.tsv
shown=$data/$results
mkdir -p "$data" && data=$(cd "$data" && pwd) || exit 2
programs=$build/tests/bench
records=${RECORDS:-6000000}
pairs=${PAIRS:-5}
results=$data/$results

# One environment for all: bytes, and nothing from the user's own settings.
PATH=$build:$PATH
LC_ALL=C
T=$(printf '\t')
export PATH LC_ALL T
unset CASES RIPGREP_CONFIG_PATH GREP_OPTIONS GREP_COLORS MLR_NO_COLOR POSIXLY_CORRECT
MLRRC=__none__
export MLRRC

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM HUP
: >"$tmp/missing"
: >"$tmp/unbuilt"
: >"$tmp/missed"
: >"$tmp/differing"
: >"$tmp/failed"

# ---- the data ----

# make_data FILE ARGUMENT...: FILE from the generator, unless it is there already.
make_data()
{
	file=$1
	shift
	if [ ! -e "$file" ] || [ -n "$(find "$programs/generate" -newer "$file")" ]; then
		"$programs/generate" "$@" >"$file.part" && mv "$file.part" "$file" || exit 2
	fi
}

# use_data KIND RECORDS: says where the table is that the next commands read, and at which
# number its columns stand, for peers that know no names.
use_data()
{
	make_data "$data/$1-$2.tsv" "$1" "$2"
	make_data "$data/$1-$2.csv" -c "$1" "$2"
	make_data "$data/words" words
	F=$data/$1-$2.tsv
	CSV=$data/$1-$2.csv
	WORDS=$data/words
	case $1 in
	narrow) REGION=2 COUNTRY=3 YEAR=4 BUDGET=5 ;;
	wide) REGION=3 COUNTRY=4 YEAR=9 BUDGET=10 ;;
	esac
	export F CSV WORDS REGION COUNTRY YEAR BUDGET
}

# ---- the table ----

SCREEN_LINE='%-21s %-11s %-13s %9s %9s %7s %7s %6s  %s\n'
TAB_LINE='%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n'

head_line()
{
	[ -n "${headed-}" ] && return
	headed=yes
	printf "$SCREEN_LINE" work data peer ours peer ratio cpu goal remark
}

# row WORK DATA PEER OURS THEIRS RATIO CPU GOAL REMARK OUR_COMMAND PEER_COMMAND
row()
{
	head_line
	printf "$SCREEN_LINE" "$1" "$2" "$3" "$4" "$5" "$6" "$7" "$8" "$9"
	printf "$TAB_LINE" "$@" >>"$results"
}

# judge RATIO GOAL: "missed" when the goal is not reached, else nothing.
judge()
{
	[ "$2" = - ] || awk -v ratio="$1" -v goal="$2" 'BEGIN { if (ratio > goal) print "MISSED" }'
}

remember_missed()
{
	[ -z "$1" ] || echo "  $2" >>"$tmp/missed"
}

wanted()
{
	case $1 in
	*${WORKS:-}*) ;;
	*) return 1 ;;
	esac
}

# Our tools that a command names are all built?
built()
{
	for tool in $(printf '%s\n' "$1" | grep -o 'case-[a-z]*' | sort -u); do
		[ -x "$build/$tool" ] && continue
		echo "$tool" >>"$tmp/unbuilt"
		unbuilt=$tool
		return 1
	done
}

installed()
{
	command -v "$1" >/dev/null 2>&1 && return
	echo "$1" >>"$tmp/missing"
	return 1
}

# ---- whether both say the same ----

# digest NAME COMMAND FILTER: the checksum of what comes out; status 0 and 1 are right.
digest()
{
	{ eval "$2" || [ $? -eq 1 ] || echo "$1" >>"$tmp/failed"; } 2>>"$tmp/said" |
		eval "$3" | cksum
}

# The first lines that differ, on standard error.
show_difference()
{
	eval "$1" 2>&1 | eval "$3" 2>/dev/null | head -n 2000 >"$tmp/ours"
	eval "$2" 2>&1 | eval "$4" 2>/dev/null | head -n 2000 >"$tmp/theirs"
	diff "$tmp/ours" "$tmp/theirs" | head -n 6 | cut -c 1-200 >&2
}

# agree OURS THEIRS: leaves in $agreement how the outputs compare; fails when a command
# does, since times mean nothing then. Also brings the data and the programs into memory.
agree()
{
	agreement=$why
	if [ -n "$why" ]; then
		runs "$1" && runs "$2"
		return
	fi
	for filter in "${ours_as%% *}" "${theirs_as%% *}"; do
		if ! command -v "$filter" >/dev/null; then
			agreement="not compared: needs $filter"
			runs "$1" && runs "$2"
			return
		fi
	done
	: >"$tmp/failed"
	: >"$tmp/said"
	ours_digest=$(digest ours "$1" "$ours_as")
	theirs_digest=$(digest theirs "$2" "$theirs_as")
	if [ -s "$tmp/failed" ]; then
		failed "$(head -n 1 "$tmp/failed")"
		return 1
	fi
	agreement=same
	[ "$ours_digest" != "$theirs_digest" ] || return 0
	agreement=DIFFERS
	echo "  $work $kind $peer" >>"$tmp/differing"
	show_difference "$1" "$2" "$ours_as" "$theirs_as"
}

# failed WHO: says so in $agreement, with the first line of what it said.
failed()
{
	agreement="FAILED, $1: $(head -n 1 "$tmp/said")"
	echo "  $work $kind $peer" >>"$tmp/differing"
}

# runs COMMAND: does it run without trouble?
runs()
{
	: >"$tmp/said"
	{ eval "$1" 2>"$tmp/said"; [ $? -le 1 ] || echo "$1" >"$tmp/failed"; } | cat >/dev/null
	[ -s "$tmp/failed" ] || return 0
	failed "${1%% *}"
	: >"$tmp/failed"
	return 1
}

# ---- what a list says ----

# work NAME COMMAND: what the next peers are measured against.
work()
{
	work=$1
	ours=$2
	same cat cat
}

# same OURS THEIRS: filters that bring the outputs of the next peers to one form.
same()
{
	ours_as=$1
	theirs_as=$2
	why=
}

# differ WHY: the outputs of the next peers cannot be compared.
differ()
{
	why="not compared: $1"
}

# peer PROGRAM NARROW WIDE COMMAND: a peer, and the ratio to reach on each table; - for no
# goal, x for a table on which it is not tried.
peer()
{
	compare narrow "$2" "$1" "$4" 1
	compare wide "$3" "$1" "$4" 1
}

# slow PROGRAM NARROW WIDE COMMAND: alike, for one that is far slower: on a tenth of the
# records.
slow()
{
	compare narrow "$2" "$1" "$4" 10
	compare wide "$3" "$1" "$4" 10
}

# compare KIND GOAL PEER COMMAND PART
compare()
{
	kind=$1 goal=$2 peer=$3 theirs=$4
	[ "$goal" != x ] && wanted "$work" || return 0
	count=$((records / $5))
	[ "$kind" = narrow ] || count=$((count / 10))
	label=$kind
	[ "$5" = 1 ] || label=$kind/$5
	if ! built "$ours"; then
		row "$work" "$label" "$peer" - - - - "$goal" "$unbuilt is not built" "$ours" "$theirs"
	elif ! installed "$peer"; then
		row "$work" "$label" "$peer" - - - - "$goal" 'not installed' "$ours" "$theirs"
	else
		use_data "$kind" "$count"
		if agree "$ours" "$theirs"; then
			measure "$label" "$goal" "$ours" "$theirs" "$agreement"
		else
			row "$work" "$label" "$peer" - - - - "$goal" "$agreement" "$ours" "$theirs"
		fi
	fi
}

# measure LABEL GOAL OURS THEIRS REMARK: times them in turn, and prints the row.
measure()
{
	medians=$("$programs/pair" "$pairs" "$3" "$4" 2>/dev/null) || medians="-${T}-${T}-${T}-"
	our_time=$(echo "$medians" | cut -f1)
	peer_time=$(echo "$medians" | cut -f2)
	ratio=$(echo "$medians" | cut -f3)
	cpu=$(echo "$medians" | cut -f4)
	verdict=
	[ "$ratio" = - ] || verdict=$(judge "$ratio" "$2")
	remember_missed "$verdict" "$work $1 $peer: $ratio, goal $2"
	row "$work" "$1" "$peer" "$our_time" "$peer_time" "$ratio" "$cpu" "$2" \
		"${verdict:+$verdict, }$5" "$3" "$4"
}

# start NAME GOAL OURS THEIRS: 200 runs of each in a loop, on the project's own catalogue.
start()
{
	work=start-$1
	peer=${4%% *}
	wanted "$work" || return 0
	if ! built "$3"; then
		row "$work" cases "$peer" - - - - "$2" "$unbuilt is not built" "$3" "$4"
		return
	fi
	F=$here/../../data/cases.tsv
	CSV=$F
	export F CSV
	kind=cases
	if ! runs "$3"; then
		row "$work" cases "$peer" - - - - "$2" "$agreement" "$3" "$4"
		return
	fi
	loop='i=0; while [ $i -lt 200 ]; do %s; i=$((i + 1)); done'
	measure cases "$2" "{ $(printf "$loop" "$3"); }" "{ $(printf "$loop" "$4"); }" '200 runs'
}

# grow NAME GOAL COMMAND: the time for all records over that for a tenth, and for a tenth
# over that for a hundredth.
grow()
{
	work=growth-$1
	wanted "$work" || return 0
	if ! built "$3"; then
		row "$work" narrow - - - - - "$2" "$unbuilt is not built" "$3" ''
		return
	fi
	grow_once "$2" "$3" $((records / 10)) $((records / 100))
	grow_once "$2" "$3" "$records" $((records / 10))
}

# grow_once GOAL COMMAND MANY FEW
grow_once()
{
	peer=itself
	use_data narrow "$4"
	F_FEW=$F CSV_FEW=$CSV
	export F_FEW CSV_FEW
	use_data narrow "$3"
	few=$(printf '%s\n' "$2" | sed 's/"\$F"/"$F_FEW"/g; s/"\$CSV"/"$CSV_FEW"/g')
	kind=narrow
	if runs "$2"; then
		measure narrow "$1" "$2" "$few" "$3 over $4 records"
	else
		row "$work" narrow "$peer" - - - - "$1" "$agreement" "$2" "$few"
	fi
}

# memory NAME GOAL COMMAND: the most memory that the tool holds, in MiB, when it reads the
# table as a file, and as standard input from a pipe.
memory()
{
	work=memory-$1
	wanted "$work" || return 0
	if ! built "$3"; then
		row "$work" "$label" - - - - - "$2" "$unbuilt is not built" "$3" ''
		return
	fi
	"$programs/peak" "$tmp/peak" "$3" 2>"$tmp/said" | cat >/dev/null
	memory_row "$2" 'MiB from a file' "$3"
	piped=$F
	[ "$3" = "${3%CSV*}" ] || piped=$CSV
	command="${3% *} -"
	cat "$piped" | "$programs/peak" "$tmp/peak" "$command" 2>"$tmp/said" | cat >/dev/null
	memory_row "$2" 'MiB from a pipe' "$command"
}

# memory_row GOAL REMARK COMMAND
memory_row()
{
	peak=$(cat "$tmp/peak")
	verdict=$(judge "$peak" "$1")
	remember_missed "$verdict" "$work: $peak $2, goal $1"
	if [ -s "$tmp/said" ]; then
		verdict="FAILED ($(head -n 1 "$tmp/said"))"
		echo "  $work" >>"$tmp/differing"
	fi
	row "$work" "$label" - "$peak" - - - "$1" "${verdict:+$verdict, }$2" "$3" ''
}

# ---- the run ----

machine()
{
	model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
	kilobytes=$(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo 2>/dev/null)
	echo "$(date -u +%Y-%m-%d), ${model:-$(uname -m)}, $(getconf _NPROCESSORS_ONLN) processors," \
		"$((${kilobytes:-0} / 1048576)) GiB, $(uname -s) $(uname -r | cut -d- -f1)"
	for program in rg grep mawk mlr datamash jq csvcut sqlite3 sort tsv-filter; do
		command -v "$program" >/dev/null || continue
		option=--version
		[ "$program" != mawk ] || option='-W version'
		version=$("$program" $option 2>/dev/null </dev/null | head -n 1 |
			grep -o '[0-9][0-9.]*[0-9]' | head -n 1)
		printf '%s %s; ' "$program" "$version"
	done
	echo
}

summary()
{
	echo
	echo "Seconds are medians of $pairs runs, in turn; ratio is ours by the peer's,"
	echo "cpu the same of processor seconds."
	for what in missing unbuilt; do
		names=$(sort -u "$tmp/$what" | tr '\n' ' ')
		[ -z "$names" ] || case $what in
		missing) echo "Not installed: $names" ;;
		unbuilt) echo "Not built: $names" ;;
		esac
	done
	if [ -s "$tmp/missed" ]; then
		echo 'Goals missed:'
		cat "$tmp/missed"
	fi
	if [ -s "$tmp/differing" ]; then
		echo 'Failed, or printed something else than the peer:'
		cat "$tmp/differing"
	fi
	echo "As TSV: $shown"
}

machine
echo
printf "$TAB_LINE" work data peer ours theirs ratio cpu goal remark command peer_command >"$results"
# shellcheck source=/dev/null
. "$here/$list"
summary
[ ! -s "$tmp/differing" ] || exit 1
[ -z "${BENCH_STRICT-}" ] || [ ! -s "$tmp/missed" ]
