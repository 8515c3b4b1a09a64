[ -z "$UNDER_VALGRIND" ] || { echo 'hundreds of runs that end at their options' >&2; exit 77; }
# Help, manual page and tool have the same options.
cd ../../../man || exit 1
pages=$PWD
cd "$TMP" || exit 1

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
	}' "$pages/$1.1" | sort -u
}

for page in "$pages"/case-*.1; do
	tool=$(basename "$page" .1)
	in_help "$tool" >help
	in_page "$tool" >page
	[ "$(wc -l <help)" -ge 6 ] || echo "$tool: too few options in --help"
	comm -23 help page | sed "s/.*/$tool: & is not in the manual page/"
	comm -13 help page | sed "s/.*/$tool: & is not in --help/"
	while read -r option; do
		"$tool" "$option" x </dev/null 2>&1 | grep -a 'is no option' # and nothing else
	done <help
done
:
