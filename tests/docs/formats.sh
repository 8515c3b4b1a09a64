# Manual page, --help and tool have the same formats: formats.sh TOOL PAGE
listed() {
	"$1" -T '' </dev/null 2>&1 | sed -n 's/.*; there are: //p' | tr ',' '\n' | tr -d ' '
}
listed "$1" >listed
[ "$(wc -l <listed)" -ge 5 ] || cat listed
"$1" --help | sed -n '/^Formats[:,]/,/^$/s/^  \([a-z]*\) .*/\1/p' | diff - listed
sed -n '/^\.Ss Formats/,/^\.El/s/^\.It Cm //p' "$2" | diff - listed
