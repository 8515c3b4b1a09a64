# An option that no file has a use for is refused: by -t or the name before a byte
# is read, else when it is seen what there is.
yes '{' | case-import -t jsonl -d ';'
echo $?
case-import --raw /no/such.csv
echo $?
case-import --pad /no/such.json /no/such.ndjson
echo $?
case-import --pad programme.txt
echo $?
printf '[{"a":1}]' | case-import -d ,
echo $?
printf 'a\n1\n' | case-import --raw -o $TMP/out
echo $?
ls -A $TMP
