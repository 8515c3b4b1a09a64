# What comes after enough was found is not looked at, also in the same block: here all
# other records are too hard for the pattern.
hard=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!
{
	printf 'id\tt\n1\tb\n2\tb\n'
	i=3
	while [ $i -le 100 ]; do
		printf '%d\t%s\n' $i $hard
		i=$((i + 1))
	done
} >"$TMP/t"
cd "$TMP" || exit 1
case-grep -m 2 '(a+)+$|b' t
case-grep -q '(a+)+$|b' t
echo "= $?"
case-grep -v -m 2 c t
