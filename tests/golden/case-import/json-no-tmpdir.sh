# Where no temporary file can be made, memory must do.
printf '{"a":1}' | TMPDIR=/no/such case-import
