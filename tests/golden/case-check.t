The catalogue of the project itself is sound, and nothing is said
  $ case-check $ROOT/data/cases.tsv
  file	line	key	column	problem	first	value

Each finding says file, line, key, column, problem and value
  $ case-check ../data/faulty.tsv
  file	line	key	column	problem	first	value
  ../data/faulty.tsv	2	1	region	unknown region, did you mean 'Europe'?		Europ
  ../data/faulty.tsv	2	1	type	another spelling of 'Government and public agency'		Government and public agencies
  ../data/faulty.tsv	2	1	themes	stands twice in the list		Women
  ../data/faulty.tsv	2	1	since	not a date (YYYY, YYYY-MM or YYYY-MM-DD)		1989-13
  ../data/faulty.tsv	2	1	currency	missing, though there is a budget	\t (esc)
  ../data/faulty.tsv	3	2	currency	another spelling of 'EUR'		eur
  ../data/faulty.tsv	4	2	title	unknown escape		\\q
  ../data/faulty.tsv	4	2	id	stands twice	../data/faulty.tsv:3	2
  ../data/faulty.tsv	4	2	region	unknown region		Mars
  ../data/faulty.tsv	4	2	type	another spelling of 'Social and Solidarity Economy Organization'		SSE organisation
  ../data/faulty.tsv	4	2	since	not a date (YYYY, YYYY-MM or YYYY-MM-DD)		89
  ../data/faulty.tsv	4	2	budget	not a number		x
  ../data/faulty.tsv	4	2	currency	unknown currency, did you mean 'XBC'?		ABC
  ../data/faulty.tsv	5			3 fields, expected 8		\tD\tAfrica
  ../data/faulty.tsv	6	4	title	missing	\t (esc)
  ../data/faulty.tsv	6	4	currency	missing, though there is a budget	\t (esc)
  2> case-check: 16 findings; sound records: 0 of 5
  [1]

-f checks some columns only
  $ case-check -f since,id ../data/faulty.tsv
  file	line	key	column	problem	first	value
  ../data/faulty.tsv	2	1	since	not a date (YYYY, YYYY-MM or YYYY-MM-DD)		1989-13
  ../data/faulty.tsv	4	2	title	unknown escape		\\q
  ../data/faulty.tsv	4	2	id	stands twice	../data/faulty.tsv:3	2
  ../data/faulty.tsv	4	2	since	not a date (YYYY, YYYY-MM or YYYY-MM-DD)		89
  ../data/faulty.tsv	5			3 fields, expected 8		\tD\tAfrica
  2> case-check: 5 findings; sound records: 2 of 5
  [1]

The findings are a table, and a sound one
  $ case-check ../data/faulty.tsv 2>/dev/null | case-list -f line,column,value -m 2 - && case-check ../data/faulty.tsv 2>/dev/null | case-check -
  line	column	value
  2	region	Europ
  2	type	Government and public agencies
  file	line	key	column	problem	first	value
  [1 0]

What is wrong with a header is told
  $ printf "id\t\tid\ttitle\\q\tid\n1\t2\t3\t4\t5\n" | case-check
  file	line	key	column	problem	first	value
  standard input	1			column 2 has no name	\t (esc)
  standard input	1		id	columns 1 and 3 have this name	\t (esc)
  standard input	1		title\\q	unknown escape		\\q
  standard input	1		id	columns 1 and 5 have this name	\t (esc)
  2> case-check: 4 findings; sound records: 1 of 1
  [0 1]

Elements of lists that are empty or stand twice are told
  $ printf "id\ttitle\tthemes\n1\ta\tWomen; Youth\n2\tb\tWomen;Youth; Women; Women\n" | case-check
  file	line	key	column	problem	first	value
  standard input	3	2	themes	stands twice in the list		Women
  2> case-check: 1 finding; sound records: 1 of 2
  [0 1]
  $ awk "BEGIN { printf \"id\ttitle\tthemes\n1\ta\t\"; for (i = 0; i < 50; i++) printf i \"; \"; print 7 }" | case-check | cut -f2-5
  line	key	column	problem
  2	1	themes	stands twice in the list
  2> case-check: 1 finding; sound records: 0 of 1
  [0 1 0]

A budget and a currency go together, where both columns are there
  $ printf "id\ttitle\tbudget\tcurrency\n1\ta\t5\t\n2\tb\t\tEUR\n3\tc\t\t\n4\td\t1\tEUR\n" | case-check
  file	line	key	column	problem	first	value
  standard input	2	1	currency	missing, though there is a budget	\t (esc)
  standard input	3	2	budget	missing, though there is a currency	\t (esc)
  2> case-check: 2 findings; sound records: 2 of 4
  [0 1]
# Without the other column nothing is asked.
  $ printf "id\ttitle\tbudget\n1\ta\t5\n" | case-check
  file	line	key	column	problem	first	value

An id that stands twice is told, also in another file
  $ printf "id\ttitle\n1\ta\n2\tb\n" >a
  $ printf "title\tid\nx\t2\ny\t3\nz\t3\n" | case-check a -
  file	line	key	column	problem	first	value
  standard input	2	2	id	stands twice	a:3	2
  standard input	4	3	id	stands twice	standard input:3	3
  2> case-check: 2 findings; sound records: 3 of 5
  [0 1]

A misspelt term is told with the one that was probably meant
  $ printf "id\ttitle\tregion\ttype\tcurrency\n1\ta\tEurop\tSSE organisation\t\n2\tb\tAfrique\tNetwrk\t\n3\tc\tMoon\tassociation\t\n" | case-check | cut -f4-
  column	problem	first	value
  region	unknown region, did you mean 'Europe'?		Europ
  type	another spelling of 'Social and Solidarity Economy Organization'		SSE organisation
  region	another spelling of 'Africa'		Afrique
  type	unknown type, did you mean 'Network'?		Netwrk
  region	unknown region		Moon
  type	another spelling of 'Network'		association
  2> case-check: 6 findings; sound records: 0 of 3
  [0 1 0]

A long value is cut between characters
  $ awk "BEGIN { printf \"id\tsince\n1\t\"; for (i = 0; i < 100; i++) printf \"12é\"; print \"\" }" | case-check
  file	line	key	column	problem	first	value
  standard input	2	1	since	not a date (YYYY, YYYY-MM or YYYY-MM-DD)		12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é…
  2> case-check: 1 finding; sound records: 0 of 1
  [0 1]

A record with too few or too many fields is told
  $ case-check ../data/short.tsv
  file	line	key	column	problem	first	value
  ../data/short.tsv	4			1 field, expected 2		3
  2> case-check: 1 finding; sound records: 3 of 4
  [1]
  $ printf "a\tb\n1\n\n1\t2\t3\n1\t2\n\t\t\n" | case-check
  file	line	key	column	problem	first	value
  standard input	2			1 field, expected 2		1
  standard input	3			1 field, expected 2	\t (esc)
  standard input	4			3 fields, expected 2		1\t2\t3
  standard input	6			3 fields, expected 2		\t\t
  2> case-check: 4 findings; sound records: 1 of 5
  [0 1]
  $ printf "id\ttitle\n1\ta\tb\33\n" | case-check
  file	line	key	column	problem	first	value
  standard input	2			3 fields, expected 2		1\ta\tb\\x1b
  standard input	2			control character		\\x1b
  2> case-check: 2 findings; sound records: 0 of 1
  [0 1]

Bytes that do not belong into a text are told, each kind once for a field
  $ printf 'id\ttitle\n1\ta\0b\0\n2\t\033[31m\302\233\n3\t\342\200\256x\342\200\250\n4\t\357\273\277\377\n5\t\303\n6\ta\\xb\\\n7\t\\N\n8\tc\rd\n9\tÉ “fine”\\n\\t\\\\\n' |
  > 	case-check --good good
  file	line	key	column	problem	first	value
  standard input	2	1	title	NUL byte		\\x00
  standard input	3	2	title	control character		\\x1b
  standard input	4	3	title	bidirectional control		\\u202e
  standard input	4	3	title	line separator within a field		\\u2028
  standard input	5	4	title	byte order mark within the table		\\ufeff
  standard input	5	4	title	not UTF-8		\\xff
  standard input	6	5	title	not UTF-8		\\xc3
  standard input	7	6	title	unknown escape		\\x
  standard input	8	7	title	unknown escape		\\N
  standard input	9	8	title	control character		\\x0d
  2> case-check: 10 findings; sound records: 1 of 9
  [0 1]
  $ cat good
  id	title
  9	É “fine”\n\t\\
  $ printf "id\ttitle\tregion\n\33\177\t\33\0\tMars\33\n" | case-check
  file	line	key	column	problem	first	value
  standard input	2	\\x1b\\x7f	id	control character		\\x1b
  standard input	2	\\x1b\\x7f	title	control character		\\x1b
  standard input	2	\\x1b\\x7f	title	NUL byte		\\x00
  standard input	2	\\x1b\\x7f	region	control character		\\x1b
  standard input	2	\\x1b\\x7f	region	unknown region		Mars\\x1b
  2> case-check: 5 findings; sound records: 0 of 1
  [0 1]

CRLF is told at the first line that has it, in the order of lines
  $ printf "id\ttitle\n1\t\n2\tb\r\n3\t\r\n4\n" | case-check
  file	line	key	column	problem	first	value
  standard input	2	1	title	missing	\t (esc)
  standard input	3	2		line ends with CRLF	\t (esc)
  standard input	4	3	title	missing	\t (esc)
  standard input	5			1 field, expected 2		4
  2> case-check: 4 findings; sound records: 1 of 4
  [0 1]

A byte order mark, CRLF and a missing last LF are told, and mended in what is kept
  $ printf "\357\273\277id\ttitle\r\n1\ta\r\n2\tb\n3\tc\r" | case-check --good good
  file	line	key	column	problem	first	value
  standard input	1			begins with a byte order mark	\t (esc)
  standard input	1			line ends with CRLF	\t (esc)
  standard input	4			the last line has no end (LF)	\t (esc)
  2> case-check: 3 findings; sound records: 3 of 3
  [0 1]
  $ cat good
  id	title
  1	a
  2	b
  3	c

A table without records is sound but for a missing end
  $ printf "id\ttitle" | case-check
  file	line	key	column	problem	first	value
  standard input	1			the last line has no end (LF)	\t (esc)
  2> case-check: 1 finding; sound records: 0 of 0
  [0 1]
  $ printf "id\ttitle\n" | case-check --good good
  file	line	key	column	problem	first	value
  $ cat good
  id	title

A file's name with a TAB is escaped
  $ printf "id\n1\t2\n" >"a	b"
  $ case-check "a	b"
  file	line	key	column	problem	first	value
  a\tb	2			2 fields, expected 1		1\t2
  2> case-check: 1 finding; sound records: 0 of 1
  [1]

--good keeps the sound records
  $ case-check --good good ../data/faulty.tsv >/dev/null
  2> case-check: 16 findings; sound records: 0 of 5
  [1]
  $ cat good
  id	title	region	type	themes	since	budget	currency
  $ case-check good
  file	line	key	column	problem	first	value

--good of a sound table is the table
  $ case-check --good good $ROOT/data/cases.tsv && cmp good $ROOT/data/cases.tsv && echo same
  file	line	key	column	problem	first	value
  same

--good keeps the records of several files in one table
  $ printf "title\tid\nA\t7\nB\t1\n" | case-check --good good ../data/short.tsv -
  file	line	key	column	problem	first	value
  ../data/short.tsv	4			1 field, expected 2		3
  standard input	3	1	id	stands twice	../data/short.tsv:2	1
  2> case-check: 2 findings; sound records: 4 of 6
  [0 1]
  $ cat good
  id	city	title
  1	Lima\t (esc)
  2	Paris\t (esc)
  4	Pari\t (esc)
  7		A

Of a table with a bad header nothing is kept
  $ printf "id\tid\t\n1\t2\t3\n" >t
  $ case-check --good good t
  file	line	key	column	problem	first	value
  t	1		id	columns 1 and 2 have this name	\t (esc)
  t	1			column 3 has no name	\t (esc)
  2> case-check: 2 findings; sound records: 1 of 1
  2> case-check: good: not written, for the header is not sound; mend line 1
  [2]
  $ ls -A
  t

--good may replace the input
  $ cp ../data/short.tsv t
  $ case-check --good t t >/dev/null
  2> case-check: 1 finding; sound records: 3 of 4
  [1]
  $ cat t
  id	city
  1	Lima
  2	Paris
  4	Pari

--good follows a link and keeps the mode of the file
  $ printf 'old\n' >good
  $ chmod 600 good
  $ ln -s good link
  $ case-check --good link ../data/short.tsv
  file	line	key	column	problem	first	value
  ../data/short.tsv	4			1 field, expected 2		3
  2> case-check: 1 finding; sound records: 3 of 4
  [1]
  $ stat -c %a good
  600
  $ cat good
  id	city
  1	Lima
  2	Paris
  4	Pari
  $ ls -A
  good
  link

Trouble leaves the file that --good would replace
  $ printf "old\n" >good
  $ case-check --good good ../data/short.tsv nowhere.tsv
  2> case-check: nowhere.tsv: No such file or directory
  [2]
  $ case-check --good good ../data/short.tsv >/dev/full
  2> case-check: 1 finding; sound records: 3 of 4
  2> case-check: standard output: cannot write: No space left on device
  [2]
  $ case-check --good no/good ../data/short.tsv
  2> case-check: no/good: cannot write beside it: No such file or directory
  [2]
  $ cat good
  old
  $ ls -A
  good

--good keeps its file while the findings cannot be put in their place
  $ cp ../data/short.tsv t && mkfifo more
  $ timeout 10 case-check -o findings --good t t more 2>message & pid=$!
  $ exec 3>more
  $ head -n 1 t >&3
  $ until ls .case-?????? >/dev/null 2>&1 || ! kill -0 $pid; do sleep 0.01; done
  $ mkdir findings
  $ exec 3>&-
  $ wait $pid
  [2]
  $ sed 's/cannot write: .*/cannot write/' message && rm message
  case-check: 1 finding; sound records: 3 of 4
  case-check: findings: cannot write
  $ cmp ../data/short.tsv t && ls -A
  findings
  more
  t

--good and -o cannot be one file, whatever it is called
  $ needs /dev/stdout
  $ cp ../data/short.tsv t && mkdir d && cp t x && ln x hard && ln -s x soft && ln -s . dot
  $ try() { { timeout 10 case-check "$@" t; echo $?; } 2>&1 | sed "s|$PWD/|TMP/|"; }
  $ for name in x ./x d/../x dot/x $TMP/x hard soft; do
  > 	try -o x --good $name
  > done
  case-check: x: is the file of another output, too; give each its own
  2
  case-check: ./x: is the file of another output, too; give each its own
  2
  case-check: d/../x: is the file of another output, too; give each its own
  2
  case-check: dot/x: is the file of another output, too; give each its own
  2
  case-check: TMP/x: is the file of another output, too; give each its own
  2
  case-check: hard: is the file of another output, too; give each its own
  2
  case-check: soft: is the file of another output, too; give each its own
  2
  $ try -o new --good ./new
  case-check: ./new: is the file of another output, too; give each its own
  2
  $ try -o dot/new --good d/../new
  case-check: d/../new: is the file of another output, too; give each its own
  2
  $ timeout 10 case-check --good x t >>x
  2> case-check: x: is the file of another output, too; give each its own
  [2]
  $ try --good /dev/stdout
  case-check: /dev/stdout: is the file of another output, too; give each its own
  2
  $ try --good /dev/null -o /dev/null
  case-check: 1 finding; sound records: 3 of 4
  1
  $ try -o d/new --good new
  case-check: 1 finding; sound records: 3 of 4
  1
  $ cmp x t && ls -A . d
  .:
  d
  dot
  hard
  new
  soft
  t
  x

  d:
  new

A full disk is told, also below --good
  $ case-check --good /dev/full ../data/short.tsv
  file	line	key	column	problem	first	value
  ../data/short.tsv	4			1 field, expected 2		3
  2> case-check: 1 finding; sound records: 3 of 4
  2> case-check: /dev/full: cannot write: No space left on device
  [2]

When the reader leaves early, --good leaves nothing behind
  $ seq 300000 | sed "1s/.*/since/; 2,\$s/^/x/" | case-check --good good | head -n 1
  file	line	key	column	problem	first	value
  $ ls -A

-o replaces the file, keeping its mode, unless the input cannot be read
  $ printf "old\n" >out
  $ chmod 640 out
  $ case-check -o out ../data/short.tsv
  2> case-check: 1 finding; sound records: 3 of 4
  [1]
  $ stat -c %a out
  640
  $ cat out
  file	line	key	column	problem	first	value
  ../data/short.tsv	4			1 field, expected 2		3
  $ case-check -o out ../data/short.tsv nowhere.tsv
  2> case-check: nowhere.tsv: No such file or directory
  [2]
  $ wc -l <out
  2
  $ ls -A
  out

An unknown column is told, with the one that was probably meant
  $ case-check -f sinc ../data/faulty.tsv
  2> case-check: no column 'sinc', did you mean 'since'? There are: id, title, region, type, themes, since, budget, currency
  [2]

--schema checks what a Table Schema asks
  $ case-check --schema ../data/schema.json --good good ../data/typed.tsv
  file	line	key	column	problem	first	value
  ../data/typed.tsv	3	2	year	not a year (YYYY)		71
  ../data/typed.tsv	3	2	visitors	not a whole number		12.5
  ../data/typed.tsv	3	2	open	not true or false		yes
  ../data/typed.tsv	3	2	since	not a date (YYYY-MM-DD)		2014-01
  ../data/typed.tsv	3	2	state	none of the values allowed		gone
  ../data/typed.tsv	3	2	note	longer than 5 characters		abcdef
  ../data/typed.tsv	4	2	id	stands twice	../data/typed.tsv:3	2
  ../data/typed.tsv	4	2	city	not of the pattern		x1
  ../data/typed.tsv	4	2	year	less than 1900		1899
  ../data/typed.tsv	4	2	visitors	less than 0		-1
  ../data/typed.tsv	4	2	since	more than 2015-12-31		2016-01-01
  ../data/typed.tsv	5	4	city	missing	\t (esc)
  ../data/typed.tsv	5	4	year	more than 2015		2020
  ../data/typed.tsv	5	4	visitors	not a whole number		1e3
  ../data/typed.tsv	5	4	state	none of the values allowed		gone
  2> case-check: 15 findings; sound records: 1 of 4
  [1]
  $ cat good
  id	city	year	visitors	open	since	state	note
  1	Lima	1971	1200	true	2014-01-09	ok	ab

With --schema the rules of the catalogue do not hold
  $ printf "{\"fields\": [{\"name\": \"region\"}]}" >s
  $ printf "region\nMars\n" | case-check --schema s
  file	line	key	column	problem	first	value

A schema's column may have a backslash in its name
  $ printf '{"fields": [{"name": "a\\\\nb"}, {"name": "c\\\\nd"}]}' >s
  $ printf 'a\\\\nb\n1\n' | case-check --schema s
  file	line	key	column	problem	first	value
  standard input	1		c\\\\nd	the schema's column is missing	\t (esc)
  2> case-check: 1 finding; sound records: 1 of 1
  [0 1]

Columns that the schema lacks or asks for are told
  $ printf "id\tcity\tyear\tvisitors\topen\tsince\tstat\tnote\n1\tLima\t\t\t\t\t\t\n" | case-check --schema ../data/schema.json --good good
  file	line	key	column	problem	first	value
  standard input	1		state	the schema's column is missing	\t (esc)
  standard input	1		stat	the schema has no such column	\t (esc)
  2> case-check: 2 findings; sound records: 1 of 1
  [0 1]
  $ cat good
  id	city	year	visitors	open	since	stat	note
  1	Lima					\t (esc)

Numbers are compared exactly with the schema's limits
  $ cat >s <<END
  > {"fields": [{"name": "x", "type": "number", "constraints": {"minimum": 0.1, "maximum": 12345678901234567.5e2}},
  >  {"name": "n", "type": "integer", "constraints": {"enum": [1, "20", -3]}},
  >  {"name": "m", "type": "yearmonth", "constraints": {"minimum": "2014-02"}}], "primaryKey": "n"}
  > END
  $ printf 'x\tn\tm\n0.1\t1\t2014-02\n0.09999999999999999\t20\t2014-01\n1e400\t2\t2015-01\n10\t-3\t2015-1\n.1\t+20\t\n2\t\t\n' | case-check --schema s
  file	line	key	column	problem	first	value
  standard input	3	20	x	less than 0.1		0.09999999999999999
  standard input	3	20	m	less than 2014-02		2014-01
  standard input	4	2	x	more than 1.2345678901234568e+18		1e400
  standard input	4	2	n	none of the values allowed		2
  standard input	5	-3	m	not a month (YYYY-MM)		2015-1
  standard input	6	+20	n	stands twice	standard input:3	+20
  standard input	7		n	missing	\t (esc)
  2> case-check: 7 findings; sound records: 1 of 6
  [0 1]

The whole value must match a pattern, also one of several lines
  $ printf '{"fields": [{"name": "x", "constraints": {"pattern": "a|b+"}}]}' >s
  $ printf 'x\na\nbb\nab\na\\nb\nb\\n\n' | case-check --schema s
  file	line	key	column	problem	first	value
  standard input	4		x	not of the pattern		ab
  standard input	5		x	not of the pattern		a\nb
  standard input	6		x	not of the pattern		b\n
  2> case-check: 3 findings; sound records: 2 of 5
  [0 1]

A pattern cannot hang a check
  $ printf '{"fields": [{"name": "x", "constraints": {"pattern": "(a|aa)+"}}]}' >s
  $ awk 'BEGIN { print "x"; for (i = 0; i < 80; i++) printf "a"; print "c" }' | case-check --schema s
  file	line	key	column	problem	first	value
  2> case-check: standard input:2: column 'x': the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  [0 2]

A schema that means nothing is refused
  $ try() { printf '%s\n' "$1" >s; case-check --schema s ../data/short.tsv; }
  $ try '{"fields": ['
  2> case-check: s:2: ']' expected near end of file
  [2]
  $ try '[]'
  2> case-check: s: a table schema is an object with a list of fields
  [2]
  $ try '{"fields": []}'
  2> case-check: s: a table schema is an object with a list of fields
  [2]
  $ try '{"fields": [{"type": "string"}]}'
  2> case-check: s: fields must be a list of objects, each with a name
  [2]
  $ try '{"fields": [{"name": "a"}, {"name": "a"}]}'
  2> case-check: s: two fields are named 'a'
  [2]
  $ try '{"fields": [{"name": "a", "type": "geopoint"}]}'
  file	line	key	column	problem	first	value
  ../data/short.tsv	1		a	the schema's column is missing	\t (esc)
  ../data/short.tsv	1		id	the schema has no such column	\t (esc)
  ../data/short.tsv	1		city	the schema has no such column	\t (esc)
  ../data/short.tsv	4			1 field, expected 2		3
  2> case-check: 4 findings; sound records: 3 of 4
  [1]
  $ try '{"fields": [{"name": "a", "type": "date", "format": "%d/%m/%Y"}]}'
  file	line	key	column	problem	first	value
  ../data/short.tsv	1		a	the schema's column is missing	\t (esc)
  ../data/short.tsv	1		id	the schema has no such column	\t (esc)
  ../data/short.tsv	1		city	the schema has no such column	\t (esc)
  ../data/short.tsv	4			1 field, expected 2		3
  2> case-check: 4 findings; sound records: 3 of 4
  [1]
  $ try '{"fields": [{"name": "a", "type": "number", "decimalChar": ","}]}'
  file	line	key	column	problem	first	value
  ../data/short.tsv	1		a	the schema's column is missing	\t (esc)
  ../data/short.tsv	1		id	the schema has no such column	\t (esc)
  ../data/short.tsv	1		city	the schema has no such column	\t (esc)
  ../data/short.tsv	4			1 field, expected 2		3
  2> case-check: 4 findings; sound records: 3 of 4
  [1]
  $ try '{"fields": [{"name": "a", "constraints": {"patern": "x"}}]}'
  2> case-check: s: field 'a': patern is no constraint that is checked here; there are: required, unique, enum, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength
  [2]
  $ try '{"fields": [{"name": "a", "constraints": {"pattern": "(x"}}]}'
  2> case-check: s: field 'a': pattern, byte 3: missing closing parenthesis
  [2]
  $ try '{"fields": [{"name": "a", "constraints": {"minimum": 1}}]}'
  2> case-check: s: field 'a': minimum is for numbers and dates alone
  [2]
  $ try '{"fields": [{"name": "a", "type": "date", "constraints": {"minimum": "2014"}}]}'
  2> case-check: s: field 'a': minimum is not of the type
  [2]
  $ try '{"fields": [{"name": "a", "type": "integer", "constraints": {"enum": ["x"]}}]}'
  2> case-check: s: field 'a': enum has a value that is not of the type
  [2]
  $ try '{"fields": [{"name": "a", "constraints": {"enum": "x"}}]}'
  2> case-check: s: field 'a': enum must be a list of values
  [2]
  $ try '{"fields": [{"name": "a", "constraints": {"maxLength": -1}}]}'
  2> case-check: s: field 'a': maxLength must be a whole number
  [2]
  $ try '{"fields": [{"name": "a", "constraints": {"required": "yes"}}]}'
  2> case-check: s: field 'a': required must be true or false
  [2]
  $ try '{"fields": [{"name": "a"}], "missingValues": "-"}'
  2> case-check: s: missingValues must be a list of strings
  [2]
  $ try '{"fields": [{"name": "a"}], "primaryKey": ["a", "b"]}'
  2> case-check: s: primaryKey names no field
  [2]
  $ try '{"fields": [{"name": "a"}], "primaryKey": "b"}'
  2> case-check: s: primaryKey names no field
  [2]
  $ try '{"fields": [{"name": "a"}], "foreignKeys": []}'
  file	line	key	column	problem	first	value
  ../data/short.tsv	1		a	the schema's column is missing	\t (esc)
  ../data/short.tsv	1		id	the schema has no such column	\t (esc)
  ../data/short.tsv	1		city	the schema has no such column	\t (esc)
  ../data/short.tsv	4			1 field, expected 2		3
  2> case-check: 4 findings; sound records: 3 of 4
  [1]
  $ try '{"fields": [{"name": "a", "name": "b"}]}'
  2> case-check: s:1: duplicate object key near '"name"'
  [2]

A schema that cannot be read is told
  $ case-check --schema nowhere.json ../data/short.tsv
  2> case-check: nowhere.json: No such file or directory
  [2]
  $ case-check --schema . ../data/short.tsv
  2> case-check: .: cannot be read
  [2]

What is the same value stands twice, however it is written; text is the same bytes
  $ cat >s <<'END'
  > {"fields": [{"name": "i", "type": "integer", "constraints": {"unique": true}},
  >  {"name": "n", "type": "number", "constraints": {"unique": true}},
  >  {"name": "b", "type": "boolean", "constraints": {"unique": true, "enum": [true]}},
  >  {"name": "s", "constraints": {"unique": true}}]}
  > END
  $ printf 'i\tn\tb\ts\n1\t1\ttrue\t1\n01\t1.0\t1\t01\n+1\t10e-1\tFALSE\t1.0\n2\t99999999999999999999\t\t2\n3\t99999999999999999999.0\t\t\\\\\n4\t99999999999999999998\t\t\\\\\n' >t
  $ case-check --schema s t
  file	line	key	column	problem	first	value
  t	3		i	stands twice	t:2	01
  t	3		n	stands twice	t:2	1.0
  t	3		b	stands twice	t:2	1
  t	4		i	stands twice	t:2	+1
  t	4		n	stands twice	t:2	10e-1
  t	4		b	none of the values allowed		FALSE
  t	6		n	stands twice	t:5	99999999999999999999.0
  t	7		s	stands twice	t:6	\\
  2> case-check: 8 findings; sound records: 2 of 6
  [1]

Findings name the record by its key, in each file where that stands
  $ printf 'city\tid\ttitle\nLima\t1\t\nLa\\tMarsa\t2\t\33\n\t3\n' >a
  $ printf 'title\tcity\n\tSeoul\n' >b
  $ case-check a b
  file	line	key	column	problem	first	value
  a	2	1	title	missing	\t (esc)
  a	3	2	title	control character		\\x1b
  a	4			2 fields, expected 3		\t3
  b	2		title	missing	\t (esc)
  2> case-check: 4 findings; sound records: 0 of 4
  [1]
  $ case-check -k city,id a b
  file	line	key_city	key_id	column	problem	first	value
  a	2	Lima	1	title	missing	\t (esc)
  a	3	La\tMarsa	2	title	control character		\\x1b
  a	4				2 fields, expected 3		\t3
  b	2	Seoul		title	missing	\t (esc)
  2> case-check: 4 findings; sound records: 0 of 4
  [1]
  $ case-check --key place a
  2> case-check: no column 'place'; there are: city, id, title
  [2]

A finding about a list holds the element, in a form that the stream can hold
  $ printf 'id\ttitle\tthemes\n1\ta\tx; y\\nz\\\\;x;y\\nz\\\\\n2\tb\ty\\nz\\\\;x;y\\nz\\\\\n' | case-check | cut -f 5,7
  problem	value
  stands twice in the list	x
  stands twice in the list	y\nz\\
  2> case-check: 2 findings; sound records: 0 of 2
  [0 1 0]

A date with a time of day is the day that it names
  $ printf '{"fields": [{"name": "d", "type": "date"}, {"name": "since"}]}' >s
  $ printf 'd\tsince\n2010-08-25T13:30:53Z\t1\n2010-08-25\t\n' >t
  $ case-check --schema s t | cut -f 2,4,5,7
  line	column	problem	value
  2	d	not a date (YYYY-MM-DD)	2010-08-25T13:30:53Z
  2> case-check: 1 finding; sound records: 1 of 2
  [1 0]
  $ printf 'since\n2010-08-25 16:50\n2010-08-25\n' | case-check | cut -f 2,4,5,7
  line	column	problem	value

Time is linear in the elements of a list, in the columns, and in the findings
  $ awk 'BEGIN { printf "id\ttitle\tthemes\n1\ta\t"; for (i = 0; i < 400000; i++) printf "%d;", i; print 7 }' >t
  $ timeout 60 case-check t | cut -f 2-5,7
  line	key	column	problem	value
  2	1	themes	stands twice in the list	7
  2> case-check: 1 finding; sound records: 0 of 1
  [1 0]
  $ awk 'BEGIN { for (r = 0; r < 3; r++) { for (i = 0; i < 200000; i++) printf "%s%d\t", r ? "" : "c", i; print "id" } }' >t
  $ timeout 60 case-check t | cut -f 2-5,7
  line	key	column	problem	value
  3	id	id	stands twice	id
  2> case-check: 1 finding; sound records: 1 of 2
  [1 0]
  $ awk 'BEGIN { print "id\ttitle\tregion"; for (i = 0; i < 30000; i++) print "1\t\tEurop" }' >t
  $ timeout 60 case-check t | cut -f 4,5,7 | sort | uniq -c | sort -n
        1 column	problem	value
    29999 id	stands twice	1
    30000 region	unknown region, did you mean 'Europe'?	Europ
    30000 title	missing\t (esc)
  2> case-check: 89999 findings; sound records: 0 of 30000
  [1 0 0 0 0]
