# Two questions, each too hard for one record: the earlier record is told, and what was
# found before it is kept, in whichever order they are asked.
hard=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!
printf 'id\tt\tu\n1\tb\tb\n2\tb\tc\n3\tb\t%s\n4\tb\tb\n5\t%s\tb\n6\tb\tb\n' $hard $hard >"$TMP/t"
cd "$TMP" || exit 1
for options in '-W t~(a+)+$|b -W u~(a+)+$|b' '-W u~(a+)+$|b -W t~(a+)+$|b' \
	'--any -W t~(a+)+$ -W u~(a+)+$|b' '-v -W t~(a+)+$|b -W u~(a+)+$|b' \
	'-W t~b -e (a+)+$|b' '-m 1 -W u~(a+)+$|b' '-m 2 -W u~(a+)+$|b' '-c -W u~(a+)+$|b'; do
	echo "$options"
	case-grep $options t 2>&1
	echo "= $?"
done
