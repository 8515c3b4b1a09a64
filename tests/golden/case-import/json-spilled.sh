# More than is held in memory; a column that comes last.
{ seq 60000 | sed 's/.*/{"n":&,"text":"some text, a little longer"}/'; printf '{"late":"x"}\n'; } >$TMP/file.jsonl
case-import $TMP/file.jsonl | sed -n '1,2p;60001,$p'
ls $TMP
