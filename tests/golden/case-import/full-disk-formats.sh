printf 'a\tb\n1\t2\n' | case-import -t tsv >/dev/full
echo $?
printf '{"a":1}\n' | case-import >/dev/full
echo $?
case-import programme.txt >/dev/full
echo $?
{ printf 'a,b\n'; seq 200000 | sed 's/.*/&,&/'; } | case-import >/dev/full
echo $?
