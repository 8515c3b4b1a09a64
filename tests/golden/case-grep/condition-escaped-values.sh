tab=$(printf '\t')
for condition in "a=x${tab}y" "a!=x${tab}y" 'a=x\ty' 'a=x\qy' 'a=xty' 'a!=xty' 'a=' 'a!='; do
	printf '%s\n' "$condition" | tr '\t' '>'
	printf 'a\tb\nx\\ty\t1\nxty\t2\nx\\qy\t3\n\t4\nx\\\\ty\t5\n' | case-grep -W "$condition" | tail -n +2
done
