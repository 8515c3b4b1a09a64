# Ended by a signal before all is read, it prints no part of the table and leaves
# nothing behind: sort(1) is ended first.
mkfifo $TMP/in
for output in "" "-o $TMP/out"; do
	case-sort -k id $output $TMP/in >$TMP/printed &
	pid=$!
	exec 3>$TMP/in
	cat cities.tsv >&3
	sleep 0.3
	kill $pid
	wait $pid 2>/dev/null
	echo $?
	exec 3>&-
	cat $TMP/printed
	ls -A $TMP
done
