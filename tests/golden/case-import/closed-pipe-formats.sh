# More than any pipe holds; it ends by the signal, as 141 tells, and says nothing.
first() {
	{ case-import "$@"; echo $? >$TMP/status; } | head -n 2 | cut -c 1-40
	cat $TMP/status
}
text='some text that makes the records longer, again and again and again'
{ printf 'a\tb\n'; seq 30000 | sed "s/.*/&\t$text/"; } | first -t tsv
seq 30000 | sed "s/.*/{\"a\":&,\"b\":\"$text\"}/" | first
for i in $(seq 200); do cat programme.txt; echo; done >$TMP/page
for i in $(seq 10); do cat $TMP/page; done | first
