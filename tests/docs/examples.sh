#!/bin/sh
# Runs the examples of a page and says where they do not print what it shows.
#
#   examples.sh PAGE...    README.md or manual pages in mdoc
#
# An example is a line `$ command` in an indented block (Markdown) or in a literal
# display (mdoc); indented lines after a command that ends
# with a backslash or a pipe belong to it. What follows up to the next command is
# what it prints. They run in order in an empty folder. An example that shows no
# output is run when it writes a file (`>`), for those after it; else not: it names
# files of the reader's.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Writes each example as N.sh and N.want.
split() {
	awk -v work="$work" '
	function begin(line) {
		base = work "/" ++count
		command = substr(line, 3)
		print command >(base ".sh")
		printf "" >(base ".want")
	}
	FILENAME ~ /\.[157]$/ {
		if (/^\.Bd/) { literal = 1; base = ""; next }
		if (/^\.Ed/) { literal = 0; next }
		if (!literal) next
		gsub(/\\&/, ""); gsub(/\\e/, "\\")
	}
	FILENAME ~ /\.md$/ {
		if (!/^    / && !/^$/) { base = ""; next }
		sub(/^    /, "")
	}
	/^\$ / { begin($0); next }
	base == "" { next }
	command ~ /[\\|]$|&&$/ && /^[ \t]/ { command = $0; print >(base ".sh"); next }
	{ print >(base ".want") }
	' "$1"
}

# Blank lines at the end of a block are no output.
without_last_blanks() {
	awk '/^$/ { held = held "\n"; next } { printf "%s%s\n", held, $0; held = "" }' "$1"
}

for page; do
	rm -rf "$work"/*
	mkdir "$work/here"
	split "$page"
	ran=0
	number=1
	while [ -e "$work/$number.sh" ]; do
		example=$work/$number want=$work/$number.want
		number=$((number + 1))
		without_last_blanks "$want" >"$example.shown"
		[ -s "$example.shown" ] || grep -q '>' "$example.sh" || continue
		ran=$((ran + 1))
		(cd "$work/here" && sh "$example.sh") >"$example.printed" 2>&1 </dev/null || :
		without_last_blanks "$example.printed" >"$example.have"
		diff "$example.shown" "$example.have" >"$example.diff" || {
			echo "${page##*/}: $(cat "$example.sh")"
			cat "$example.diff"
		}
	done
	[ "$ran" -gt 0 ] || echo "${page##*/}: no example was found"
done
