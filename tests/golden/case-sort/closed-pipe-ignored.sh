# A reader that leaves early is no trouble, be SIGPIPE ignored by the caller.
(
	trap '' PIPE
	awk 'BEGIN { print "id"; for (i = 0; i < 200000; i++) print i }' | case-sort -k id | head -n 2
)
