# One file that an option is for is enough.
printf 'a\tb\nx\\ty\n' >$TMP/one.tsv
printf 'a,b\nz\n' >$TMP/two.csv
printf '{"b":"\\\\"}' >$TMP/three.json
case-import --raw --pad $TMP/one.tsv $TMP/two.csv $TMP/three.json
printf 'a;b\n\\t;"1;2"\n' | case-import -t tsv -d ';'
