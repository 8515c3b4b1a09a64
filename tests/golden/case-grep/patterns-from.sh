printf 'Lima\r\n\nPa.is\n' >$TMP/p; case-list | case-grep -f city --patterns-from $TMP/p | cut -f 1,6
