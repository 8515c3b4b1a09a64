# What every golden case can use.

# No case may wait for a person.
unset VISUAL
export EDITOR=false

# Ends the case, which cannot run here.
skip() {
	echo "$*" >&2
	exit 77
}

# Skips the case where a program, or a file of the system, is missing.
needs() {
	[ -e "$1" ] || command -v "$1" >/dev/null || skip "no $1"
}

# Skips the case where script(1) has no terminal to run a program in.
needs_terminal() {
	needs script
	script -qec true /dev/null </dev/null >/dev/null 2>&1 || skip 'no pseudo-terminal'
}

# Makes a small spreadsheet, as data/sheet.py tells.
sheet() {
	needs python3
	python3 "$ROOT/tests/golden/data/sheet.py" "$@"
}

# Prints the statuses of a pipeline, unless all are 0. Whether a stage meets a reader that
# has left already depends on time alone: dying of that counts as 0.
statuses() {
	local before=("${@:1:$#-1}") all
	before=("${before[@]/#141/0}")
	all="${before[*]}${before:+ }${!#}"
	case $all in *[1-9]*) echo "  [$all]" ;; esac
}

# All tools, for a case that goes round them.
tools=$(cd "$ROOT/cmd" && echo case-*.c | sed 's/\.c//g')

# Runs a tool on the operands and options, beside those that it cannot do without.
run() {
	local tool=$1
	shift
	case $tool in
	case-cut) "$tool" -f '*' "$@" ;;
	case-diff) "$tool" "$@" ../data/one.tsv ;;
	case-edit) EDITOR=true "$tool" -o - "$@" ;;
	case-grep) "$tool" -e '' "$@" ;;
	case-join) "$tool" -k id ../data/one.tsv "$@" ;;
	case-mend) "$tool" --trim "$@" ;;
	case-patch) "$tool" ../data/no-changes.tsv "$@" ;;
	case-stats) "$tool" -b id "$@" ;;
	*) "$tool" "$@" ;;
	esac
}

# Does so with each tool, and ends with the status of all, or prints those that differ.
every() {
	local tool all=()
	for tool in $tools; do
		run "$tool" "$@"
		all+=($?)
	done
	[[ ${all[*]} =~ ^($all( |$))*$ ]] && return "$all"
	echo "statuses: ${all[*]}"
}
