[ -z "$UNDER_VALGRIND" ] || { echo 'valgrind opens standard output itself' >&2; exit 77; }
case-list >&-
