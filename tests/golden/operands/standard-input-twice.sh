# Its second reader would begin where the first one's buffer ended.
for tool in case-list 'case-grep 1' case-sort case-show 'case-stats -b n' case-import case-check; do
	seq 3 | sed 1in | $tool - t.tsv -
	echo $?
done
