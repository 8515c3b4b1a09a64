#!/bin/sh
# Runs test programs, tells what does not pass, and ends with one line of totals:
# `N passed, N failed, N skipped`. Ends with 1 where a test failed.
#
#   run.sh PROGRAM...
#
# RUNNER is put before each program, as valgrind is. One that fails keeps none from
# running; one that ends badly without naming a failed test counts as one.

for program; do
	echo "@begin ${program##*/}"
	$RUNNER "$program" 2>&1
	echo "@end $?"
done | awk '
/^@begin / { program = $2; split("", count); listing = 0; next }
/^@end / {
	failed = count["FAILED"] + count["ERROR"]
	if ($2 != 0 && failed == 0) {
		print program ": ended with status " $2
		failed = 1
	}
	line = program ": " count["PASSED"] + 0 " passed"
	if (failed) line = line ", " failed " failed"
	if (count["SKIPPED"]) line = line ", " count["SKIPPED"] " skipped"
	print line
	fflush()
	all_passed += count["PASSED"]; all_failed += failed; all_skipped += count["SKIPPED"]
	next
}
/^\[ *(PASSED|FAILED|SKIPPED|ERROR) *\] [0-9]+ test\(s\)/ { count[$2] = $4; listing = 1 }
# The rest of cmocka says that all is well, or lists what was told.
listing || /^\[( RUN| *OK|=====| *SKIPPED)/ || /^ *[0-9]+ FAILED TEST/ || /^$/ { next }
{ print; fflush() }
END {
	printf "%d passed, %d failed, %d skipped\n", all_passed, all_failed, all_skipped
	exit all_failed != 0
}'
