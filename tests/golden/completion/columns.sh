# The columns of the table on the command line, or of the catalogue; lists grow.
printf '\357\273\277code\tname of town\tyear\r\n' >"$TMP/towns.tsv"
exec bash -c '. ./ask.bash
ask case-list -f t
ask case-list --exclude id,ti
ask case-list "$TMP/towns.tsv" -f "" | sed 1d
ask case-stats "$TMP/towns.tsv" -b ye | sed 1d
ask case-grep -W "r"
ask case-sort -k cou
ask case-diff --key co'
