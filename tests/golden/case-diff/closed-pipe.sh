seq 100000 | sed 1iid >$TMP/a; seq 100001 300000 | sed 1iid | case-diff $TMP/a - | head -n 1
