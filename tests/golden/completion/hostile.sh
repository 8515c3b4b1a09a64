# Whatever stands in a header, what is offered is that to the shell, and nothing is run.
printf 'a$(touch x)\tb`id`\tc"d\te'\''f\tg\033h\ti!j\tk,l\tm\\\\n\n' >"$TMP/t.tsv"
exec bash -c '. ./ask.bash
cd "$TMP"
for quote in "" \" "'\''"; do
	for begin in a b c e g i k m; do
		ask case-list t.tsv -f "$quote$begin"
		[[ ${#COMPREPLY[@]} -eq 0 ]] || eval "case-list t.tsv -f $quote$COMPREPLY$quote"
	done
done
ls
ask case-grep -i
ask case-stats -V'
