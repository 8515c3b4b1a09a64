# Which file is the table: not the one that is written, also by its name from home or in
# quotes; CSV has the columns that case-import gives it; binary files have none.
cd "$TMP" || exit 1
printf 'one\ttwo\n' >'a table.tsv'
printf 'three,four\n' >b.csv
head -c 3000000 /dev/zero | tr '\0' x >c.tsv
cd "$OLDPWD" || exit 1
exec bash -c '. ./ask.bash
cd "$TMP"
HOME=$TMP
ask case-list -o b.csv "a\\ table.tsv" -f ""
ask case-list "\"a table.tsv\"" -f ""
ask case-list "~/a\\ table.tsv" -f t
ask case-import b.csv -f ""
ask case-list c.tsv -f x | cut -c 1-40
ask case-list nowhere.tsv -f i
CASES="a table.tsv" ask case-list -f ""'
