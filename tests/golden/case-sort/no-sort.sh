[ -z "$UNDER_VALGRIND" ] || { echo 'valgrind tells a missing program in another way' >&2; exit 77; }
# Without sort(1) nothing can be done, and nothing is left.
tool=$(command -v case-sort)
PATH=$TMP $tool -k id -o $TMP/out cities.tsv; echo $?; ls -A $TMP
