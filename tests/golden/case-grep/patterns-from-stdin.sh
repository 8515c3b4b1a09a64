case-list >$TMP/t; echo Lima | case-grep --patterns-from - $TMP/t | cut -f 1,6
