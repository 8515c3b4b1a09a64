# What is written would be read again, until the disk is full.
cp t.tsv $TMP/t && cd $TMP && ln t link && cp t u
for tool in case-list 'case-grep 1' case-sort case-show 'case-stats -b n' case-import case-check 'case-diff -k n u'; do
	timeout 10 $tool link >>t; echo $?
done
case-list - <t >>t; echo $?
CASES=t case-list >>t; echo $?
case-grep 1 <t >>t; echo $?
case-grep 1 - t >t; echo $?
cat link
