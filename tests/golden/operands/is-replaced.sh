# By -o a file may be read and written: it is replaced at the end. Where nothing is
# written to standard output that may be an operand, too.
cp t.tsv $TMP/t && cd $TMP
case-list -o t t t >>t && case-grep -q 1 t >>t; echo $?
cat t
