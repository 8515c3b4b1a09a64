#!/bin/sh
# Says which options help, manual page and tool do not share.
#
#   options.sh PAGE...    manual pages in mdoc, of tools on PATH
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

in_help() { # "  -f, --fields FIELDS  text": what stands before the text
	"$1" --help | sed -n 's/^  *-/-/p' | sed 's/   *.*//' |
		grep -oE -- '(^|[ ,])--?[A-Za-z][A-Za-z-]*' | tr -d ' ,' | sort -u
}

in_page() { # ".It Fl f , Fl -fields Ar fields"; an Fl goes on behind a comma
	awk '/^\.It Fl/ {
		flag = 0
		for (i = 2; i <= NF; i++)
			if ($i == "Fl") flag = 1
			else if ($i ~ /^[A-Z][a-z]$/) flag = 0
			else if (flag && $i != ",") print "-" $i
	}' "$1" | sort -u
}

for page; do
	tool=$(basename "$page" .1)
	in_help "$tool" >"$work/help"
	in_page "$page" >"$work/page"
	[ "$(wc -l <"$work/help")" -ge 6 ] || echo "$tool: too few options in --help"
	comm -23 "$work/help" "$work/page" | sed "s/.*/$tool: & is not in the manual page/"
	comm -13 "$work/help" "$work/page" | sed "s/.*/$tool: & is not in --help/"
	while read -r option; do
		"$tool" "$option" x </dev/null 2>&1 | grep -a 'is no option' || : # and nothing else
	done <"$work/help"
done
