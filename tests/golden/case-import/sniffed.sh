for d in ',' ';' '\t' '|'; do
	printf "a${d}b\n1${d}2\n" | case-import
done
