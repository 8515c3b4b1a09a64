# The operand is kept while the findings about it cannot be put in their place. That they
# cannot is known at the end only: a folder comes there after the files were opened.
cp short.tsv $TMP/t && cd $TMP && mkfifo more
timeout 10 case-check -o findings --good t t more 2>message & pid=$!
exec 3>more
head -n 1 t >&3
until ls .findings.?????? >/dev/null 2>&1 || ! kill -0 $pid; do sleep 0.01; done
mkdir findings
exec 3>&-
wait $pid; echo $?
sed 's/cannot write: .*/cannot write/' message && rm message
cmp "$OLDPWD/short.tsv" t && ls -A
