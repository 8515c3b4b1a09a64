{ printf 'id\n1\n'; until [ -s $TMP/o ] && [ $(wc -l <$TMP/o) = 2 ]; do sleep 0.05; done; echo 2; } | case-grep --line-buffered . >$TMP/o; cat $TMP/o
