command -v xmllint >/dev/null || { echo 'no xmllint(1)' >&2; exit 77; }
printf 'a\n</text><script>\n\001\377\n&"\047\n\357\277\277\n' |
	case-stats -b a -T svg --total | xmllint --noout - && echo well-formed
