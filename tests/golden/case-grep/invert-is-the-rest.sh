# What is kept and what -v keeps are the whole, and what is kept is kept again.
check() {
	case-list | case-grep --no-header "$@" >$TMP/kept
	case-list | case-grep --no-header -v "$@" >$TMP/rest
	case-list | tail -n +2 | sort >$TMP/all
	sort $TMP/kept $TMP/rest | cmp - $TMP/all
	{ case-list | head -n 1; cat $TMP/kept; } | case-grep --no-header "$@" | cmp - $TMP/kept
	echo "$(wc -l <$TMP/kept) $(wc -l <$TMP/rest)"
}
check -I -e municipalite
check -i -f city -e E
check -r Europe
check -W 'since>=2000'
check -F -w -e the
check -W 'city!~a'
check --any -W 'budget!=' -W city=Lima
check -e '^$' -f budget
