# A page is known by its first line, with a colon and blanks of any kind around it
# too; a line that only begins with the word makes none.
{ printf '\302\240\r\n\r\n \302\240WORKSHOP: \302\240\r\n'; tail -n +2 programme.txt; } >$TMP/page
case-import $TMP/page | cmp - programme.out
for i in 2 5 9 14 18; do
	{ head -c $i $TMP/page; sleep 0.01; tail -c +$((i + 1)) $TMP/page; } |
		case-import | cmp - programme.out
done
printf 'Workshop:' | case-import
printf 'Workshops\nGardens\n' | case-import
printf 'workshop,title\n1,x\n' | case-import
