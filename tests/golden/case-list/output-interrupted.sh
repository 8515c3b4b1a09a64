echo old >$TMP/out
mkfifo $TMP/in
{ printf "id\n1\n"; sleep 5; } >$TMP/in &
case-list -o $TMP/out $TMP/in &
listing=$!
while [ $(ls -A $TMP | wc -l) -lt 3 ]; do sleep 0.1; done
kill -TERM $listing
wait $listing 2>/dev/null
echo status $?
cat $TMP/out
ls -A $TMP
