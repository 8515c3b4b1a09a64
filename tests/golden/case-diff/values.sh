# An escape that means nothing is the same as its backslash escaped.
printf 'id\tx\n1\ta\\qb\n2\ta\\tb\n\\q\tk\n' >$TMP/a
printf 'id\tx\n1\ta\\\\qb\n2\ta\\nb\n\\\\q\tk\n' >$TMP/b
case-diff $TMP/a $TMP/b
