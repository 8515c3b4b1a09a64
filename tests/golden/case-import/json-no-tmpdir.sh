[ -z "$UNDER_VALGRIND" ] || { echo 'valgrind itself needs the folder for temporary files' >&2; exit 77; }
# Where no temporary file can be made, memory must do.
printf '{"a":1}' | TMPDIR=/no/such case-import
