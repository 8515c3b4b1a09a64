printf 'Lima\n\nPa.is' >$TMP/p; case-list | case-grep -F -f city --patterns-from $TMP/p | cut -f 1,6
