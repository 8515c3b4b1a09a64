The nightly script of case-diff(1), as printed there, through good and bad nights
  $ awk '/^\.Ed/ { script = 0 } /^#!/ { script = 1 } script { gsub(/\\&/, ""); gsub(/\\e/, "\\"); print }' \
  > 	$ROOT/man/case-diff.1 >nightly
  $ chmod +x nightly
# What the script prints, its status, and what became of the two files that it keeps.
  $ nightly() {
  > 	cat *.tsv 2>/dev/null | cksum >before
  > 	status=0
  > 	./nightly "$@" >told 2>&1 || status=$?
  > 	sed "s|$TMP|FOLDER|" told
  > 	if cat *.tsv 2>/dev/null | cksum | cmp -s - before; then
  > 		echo "status $status, files as before"
  > 	else
  > 		echo "status $status, sound records: $(($(wc -l <sound.tsv) - 1))"
  > 	fi
  > }
  $ night() {
  > 	cat >export.csv
  > 	nightly export.csv
  > }
  $ night 'first nights: a quote that is not closed' <<END
  > id,title,region
  > 1,"Lima
  > END
  case-import: export.csv:2: record 1, field 2: the quote that begins it is never closed
  status 2, files as before
  $ night 'a page of HTML in one line' <<END
  > <!DOCTYPE html><title>502 Bad Gateway</title>
  > END
  case-import: export.csv: an HTML page, no table; is it a message that came in place of the file?
  status 2, files as before
  $ night 'a page of HTML' <<END
  > <!DOCTYPE html>
  > <html><head><title>Sorry, "closed"</title></head>
  > </html>
  > END
  case-import: export.csv: an HTML page, no table; is it a message that came in place of the file?
  status 2, files as before
  $ night 'another table' <<END
  > id,name
  > 1,Lima
  > END
  case-list: no column 'title'; there are: id, name
  status 2, files as before
  $ night 'empty' </dev/null
  case-import: export.csv: empty, not even a header; did what made it fail?
  status 2, files as before
  $ night 'no record' <<END
  > id,title,region
  > END
  export.csv: no sound record; nothing is replaced
  status 2, files as before
  $ night 'no sound record' <<END
  > id,title,region
  > 1,Lima,Nowhere
  > END
  case-check: 1 finding; sound records: 0 of 1
  export.csv: no sound record; nothing is replaced
  status 2, files as before
  $ night 'the first good one' <<END
  > id,title,region
  > 1,Lima,Latin America
  > 2,Seoul,Asia
  > 3,La Marsa,Africa
  > 3,Twice,Africa
  > END
  key  column  problem       expected  value
  ───  ──────  ────────────  ────────  ─────
    3  id      stands twice                3
  status 0, sound records: 3
  $ night 'quiet: the same in another order' <<END
  > region,id,title
  > Africa,3,La Marsa
  > Africa,3,Twice
  > Latin America,1,Lima
  > Asia,2,Seoul
  > END
  status 0, sound records: 3
  $ night 'one changed, one gone, one new' <<END
  > id,title,region
  > 1,Lima,Latin America
  > 2,"Seoul, the city",Asia
  > 4,Paris,Europe
  > END
  change   key  field   old       new
  ───────  ───  ──────  ────────  ───────────────
  removed    3  id      3
  removed    3  region  Africa
  removed    3  title   La Marsa
  changed    2  title   Seoul     Seoul, the city
  added      4  id                4
  added      4  region            Europe
  added      4  title             Paris
  status 0, sound records: 3
  $ night 'one became unsound, one stands twice' <<END
  > id,title,region
  > 1,Lima,Latin America
  > 1,Lima again,Latin America
  > 2,"Seoul, the city",Asia
  > 4,Paris,Europ
  > END
  key  column  problem       expected  value
  ───  ──────  ────────────  ────────  ─────
    1  id      stands twice            1
    4  region  unknown term  Europe    Europ
  change   key  field   old     new
  ───────  ───  ──────  ──────  ───
  unsound    4  id      4
  unsound    4  title   Paris
  unsound    4  region  Europe
  status 0, sound records: 2
  $ night 'and still so, with a line above' <<END
  > id,title,region
  > 5,Ghent,Europe
  > 1,Lima,Latin America
  > 1,Lima again,Latin America
  > 2,"Seoul, the city",Asia
  > 4,Paris,Europ
  > END
  change  key  field   old  new
  ──────  ───  ──────  ───  ──────
  added     5  id           5
  added     5  title        Ghent
  added     5  region       Europe
  status 0, sound records: 3
  $ night 'it stands there once more' <<END
  > id,title,region
  > 5,Ghent,Europe
  > 1,Lima,Latin America
  > 1,Lima again,Latin America
  > 1,Lima again,Latin America
  > 2,"Seoul, the city",Asia
  > 4,Paris,Europ
  > END
  key  column  problem       expected  value
  ───  ──────  ────────────  ────────  ─────
    1  id      stands twice                1
  status 0, sound records: 3
  $ night 'sound again' <<END
  > id,title,region
  > 5,Ghent,Europe
  > 1,Lima,Latin America
  > 2,"Seoul, the city",Asia
  > 4,Paris,Europe
  > END
  change       key  field   old  new
  ───────────  ───  ──────  ───  ──────
  sound again    4  id           4
  sound again    4  title        Paris
  sound again    4  region       Europe
  status 0, sound records: 4
  $ night 'a quote that is not closed' <<END
  > id,title,region
  > 5,Ghent,Europe
  > 1,"Lima,Latin America
  > 2,Seoul,Asia
  > 4,Paris,Europe
  > END
  case-import: export.csv:3: record 2, field 2: the quote that begins it is never closed
  status 2, files as before
  $ night 'cut' <<END
  > id,title,region
  > 5,Ghent,Europe
  > 1,Lima,Latin America
  > 2,"Seoul, the city",Asia
  > 4,Pa
  > END
  case-import: export.csv:5: record 4 has 2 fields, expected 3; --pad fills short ones up
  status 2, files as before
  $ night 'a page of HTML' <<END
  > <!DOCTYPE html><title>502 Bad Gateway</title>
  > END
  case-import: export.csv: an HTML page, no table; is it a message that came in place of the file?
  status 2, files as before
  $ nightly --accept export.csv
  case-import: export.csv: an HTML page, no table; is it a message that came in place of the file?
  status 2, files as before
  $ night 'empty' </dev/null
  case-import: export.csv: empty, not even a header; did what made it fail?
  status 2, files as before
  $ night 'no record' <<END
  > id,title,region
  > END
  export.csv: no sound record; nothing is replaced
  status 2, files as before
  $ nightly --accept export.csv
  export.csv: no sound record; nothing is replaced
  status 2, files as before
  $ night 'more than half are gone or unsound' <<END
  > id,title,region
  > 1,Lima,Latin America
  > 4,Paris,Europ
  > END
  case-check: 1 finding; sound records: 1 of 2
  export.csv: sound records: 1, before: 4 (to accept: cd FOLDER && ./nightly --accept export.csv); nothing is replaced
  status 2, files as before
  $ nightly --accept export.csv
  key  column  problem       expected  value
  ───  ──────  ────────────  ────────  ─────
    4  region  unknown term  Europe    Europ
  change   key  field   old              new
  ───────  ───  ──────  ───────────────  ───
  removed    5  id      5
  removed    5  title   Ghent
  removed    5  region  Europe
  removed    2  id      2
  removed    2  title   Seoul, the city
  removed    2  region  Asia
  unsound    4  id      4
  unsound    4  title   Paris
  unsound    4  region  Europe
  status 0, sound records: 1
  $ night 'recovered' <<END
  > id,title,region
  > 1,Lima,Latin America
  > 2,"Seoul, the city",Asia
  > 4,Paris,Europe
  > END
  change       key  field   old  new
  ───────────  ───  ──────  ───  ───────────────
  added          2  id           2
  added          2  title        Seoul, the city
  added          2  region       Asia
  sound again    4  id           4
  sound again    4  title        Paris
  sound again    4  region       Europe
  status 0, sound records: 3
  $ rm export.csv
  $ nightly export.csv
  case-import: export.csv: No such file or directory
  status 2, files as before
  $ nightly | tail -n 1
  status 2, files as before
  $ mkdir fails
  $ cat >export.csv <<END
  > id,title,region
  > 1,Lima,Latin America
  > 2,Seoul,Asi
  > 4,Paris,EUROPE
  > END
  $ for program in mkdir case-import case-mend case-list case-check awk wc case-diff case-show mv; do
  > 	printf '#!/bin/sh\nexit 1\n' >fails/$program
  > 	chmod +x fails/$program
  > 	printf '%s: ' $program
  > 	(PATH=$TMP/fails:$PATH; nightly export.csv) | tail -n 1
  > 	rm fails/$program
  > done
  mkdir: status 2, files as before
  case-import: status 2, files as before
  case-mend: status 2, files as before
  case-list: status 2, files as before
  case-check: status 2, files as before
  awk: status 2, files as before
  wc: status 2, files as before
  case-diff: status 2, files as before
  case-show: status 2, files as before
  mv: status 2, files as before
  $ printf '#!/bin/sh\necho "${PATH##*:}" >&2\nexit 1\n' >fails/case-import
  $ chmod +x fails/case-import
  $ (PATH=$TMP/fails:/usr/bin:/bin; nightly export.csv)
  /usr/local/bin
  status 2, files as before
# Another spelling is neither news nor unsound; a term that is none is told once, by the check.
  $ nightly export.csv
  key  column  problem       expected  value
  ───  ──────  ────────────  ────────  ─────
    2  region  unknown term  Asia      Asi
  change   key  field   old              new
  ───────  ───  ──────  ───────────────  ───
  unsound    2  id      2
  unsound    2  title   Seoul, the city
  unsound    2  region  Asia
  status 0, sound records: 2
  $ ls
  before
  export.csv
  fails
  nightly
  sound.tsv
  told
  yesterday.tsv
# What stands at its head is edited.
  $ sed -i "s/^columns=[^ ]*/columns=id,region/; s/^import=/&'--map region=Erdteil --pad'/
  > 	s/^mend=[^ ]*/mend='--terms --fill region=Asia'/" nightly
  $ night <<END
  > id,Erdteil
  > 1,LATIN AMERICA
  > 4
  > END
  case-import: 1 record filled up with empty fields (--pad)
  change          key  field   old     new
  ──────────────  ───  ──────  ──────  ────
  column removed       title
  changed           1  title   Lima
  changed           4  title   Paris
  changed           4  region  Europe  Asia
  status 0, sound records: 2

README prints the nightly script that the manual page does
  $ awk '/^\.Ed/ { script = 0 } /^#!/ { script = 1 } script { gsub(/\\&/, ""); gsub(/\\e/, "\\"); print }' \
  > 	$ROOT/man/case-diff.1 >page
  $ awk '/^    #!/ { script = 1 } script && !/^    / && !/^$/ { exit } script { sub(/^    /, ""); print }' \
  > 	$ROOT/README.md | sed '$d' >readme
  $ [ -s page ] && diff page readme

git merges catalogues by record and field, with the script of case-patch(1)
  $ needs git
  $ awk '/^\.Ed/ { script = 0 } /^#!/ { script = 1 } script { gsub(/\\e/, "\\"); print }' \
  > 	$ROOT/man/case-patch.1 >merge-cases
  $ chmod +x merge-cases
  $ PATH=$PATH:$TMP
  $ export HOME=$TMP GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a
  $ export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a
  $ git init -q --initial-branch=main there && cd there
  $ git config merge.cases.driver 'merge-cases %O %A %B %P'
  $ echo '*.tsv merge=cases' >.gitattributes
  $ printf 'id\tcity\tsince\n1\tLimma\t1971\n2\tSeul\t2011\n3\tParis\t2014\n' >cases.tsv
  $ git add . && git commit -qm base
  $ git checkout -q -b theirs
  $ sed -i 's/Limma/Lima/; s/2014/2013/; /Seul/d' cases.tsv && printf '4\tGhent\t\n' >>cases.tsv
  $ git commit -qam theirs
# The same line on both sides, but another field of it.
  $ git checkout -q main
  $ sed -i 's/1971/1972/; s/2014/2013/' cases.tsv
  $ git commit -qam ours
  $ git merge -q -m merged theirs >/dev/null && cat cases.tsv
  id	city	since
  1	Lima	1972
  3	Paris	2013
  4	Ghent\t (esc)
  $ git status --short
# Both changed one field.
  $ git checkout -q theirs
  $ sed -i 's/Lima/Callao/; s/Paris/Lyon/' cases.tsv && git commit -qam theirs
  $ git checkout -q main
  $ sed -i 's/Lima/Cusco/' cases.tsv && git commit -qam ours
  $ git merge -q theirs >/dev/null
  2> case-patch: changes did not fit: 1 of 2 fields, in 1 of 2 records; they are in cases.tsv.rejects
  [1]
  $ cat cases.tsv cases.tsv.rejects
  id	city	since
  1	Cusco	1972
  3	Lyon	2013
  4	Ghent\t (esc)
  change	key	field	old	new	why
  changed	1	city	Lima	Callao	city is 'Cusco'
  $ git status --short
  UU cases.tsv
  ?? cases.tsv.rejects
  $ sed -i 's/Lima/Cusco/' cases.tsv.rejects
  $ case-patch -o cases.tsv cases.tsv.rejects cases.tsv && rm cases.tsv.rejects
  $ git commit -qam merged && git status --short
  $ cat cases.tsv
  id	city	since
  1	Callao	1972
  3	Lyon	2013
  4	Ghent\t (esc)
# What is no table is merged by line, and theirs is not lost.
  $ merge() { git merge -q -m merged theirs 2>&1 >/dev/null | sed 's/.merge_file_[^:]*/FILE/'; }
  $ git checkout -q theirs && echo broken >cases.tsv && git commit -qam theirs
  $ git checkout -q main && sed -i 's/Ghent/Gent/' cases.tsv && git commit -qam ours
  $ merge
  case-diff: FILE: no column 'id'; there are: broken; -k names the columns of the key
  cases.tsv: cannot be merged by record; merged by line
  $ cat cases.tsv
  <<<<<<< ours
  id	city	since
  1	Callao	1972
  3	Lyon	2013
  4	Gent\t (esc)
  =======
  broken
  >>>>>>> theirs
  $ git reset -q --hard && git status --short
# Neither is a table without the key, or one whose key stands twice in ours.
  $ begin() {
  > 	git checkout -q main && cat >$1 && git add . && git commit -qm base
  > 	git branch -qf theirs && sed -i "$2" $1 && git commit -qam ours
  > 	git checkout -q theirs && sed -i "$3" $1 && git commit -qam theirs
  > 	git checkout -q main
  > }
  $ printf 'name\n%s\n' a b c d e f | begin names.tsv s/^a/A/ s/^e$/E/
  $ merge
  case-diff: FILE: no column 'id'; there are: name; -k names the columns of the key
  names.tsv: cannot be merged by record; merged by line
  $ paste -s names.tsv
  name	A	name	b	name	c	name	d	name	E	name	f
  $ printf 'id\tcity\n1\tLima\n2\tSeoul\n3\tParis\n' | begin twice.tsv '2i1\tLisboa' s/Lima/Callao/
  $ merge
  case-patch: FILE:3: key '1' stands on line 2 already; -k names columns that tell records apart
  twice.tsv: cannot be merged by record; merged by line
  $ cat twice.tsv
  id	city
  <<<<<<< ours
  1	Lisboa
  1	Lima
  =======
  1	Callao
  >>>>>>> theirs
  2	Seoul
  3	Paris
  $ git status --short
  UU twice.tsv
  $ git reset -q --hard
# A schema of its own says what the key is.
  $ sed -i 's/^# export/export/' ../merge-cases
  $ printf '{"fields": [{"name": "name"}], "primaryKey": "name"}' >cases.schema.json
  $ printf 'name\tx\ty\na\t1\t1\n' | begin named.tsv 's/1$/2/' 's/a\t1/a\t3/'
  $ merge
  $ cat named.tsv
  name	x	y
  a	3	2

README prints the script that the manual page does
  $ awk '/^\.Ed/ { script = 0 } /^#!/ { script = 1 } script { gsub(/\\e/, "\\"); print }' \
  > 	$ROOT/man/case-patch.1 >page
  $ awk '/^    #!/ { script = 0 } /^    # merge-cases/ { script = 1; print "#!/bin/sh" }
  > 	script && !/^    / { exit } script { sub(/^    /, ""); print }' $ROOT/README.md >readme
  $ [ -s page ] && diff page readme

An export is mended as README says, its log compared and its rest corrected
  $ cat >export.csv <<END
  > id,country,city,type,speaker,since,budget,currency,summary
  > 1,Pérou,Lima,gov,"Gómez, Ana",17.5.1989,"1.234,50",EUR,<p>One &amp; two</p>
  > 17,NULL,,NGO,n/a,1999,NULL,NULL,  three
  > END
  $ printf 'theirs\tours\ngov\tGovernment and public agency\n' >their-types.tsv
  $ sed -n '/^Mend an export/,/^A programme page/s/^    //p' $ROOT/README.md >recipe
  $ bash recipe
  file	line	key	column	problem	level	expected	first	value
  mended.tsv	2	1	type	unknown term	error			gov
  mended.tsv	3	17	type	unknown term	error			NGO
  2> case-mend: 9 fields in 2 records changed
  2> case-mend: --terms: 2 values did not fit; the first: export.tsv:2: column 'type': 'gov'
  2> case-check: 2 findings; sound records: 0 of 2
  2> case-mend: 1 field in 1 record changed
  2> case-mend: 2 fields in 1 record changed
  $ case-diff export.tsv mended.tsv
  change	key	field	old	new
  changed	1	country	Pérou	Peru
  changed	1	type	gov	Government and public agency
  changed	1	speaker	Gómez, Ana	Ana Gómez
  changed	1	since	17.5.1989	1989-05-17
  changed	1	budget	1.234,50	1234.50
  changed	1	summary	<p>One &amp; two</p>	One & two
  changed	17	country	NULL\t (esc)
  changed	17	city		Oslo
  changed	17	speaker	n/a\t (esc)
  changed	17	budget	NULL\t (esc)
  changed	17	currency	NULL\t (esc)
  changed	17	summary	  three	three
  [1]
