The catalogue of the project itself is sound, and nothing is said
  $ case-check $ROOT/data/cases.tsv
  file	line	key	column	problem	level	expected	first	value

Each finding says file, line, key, column, problem and value
  $ case-check ../data/faulty.tsv
  file	line	key	column	problem	level	expected	first	value
  ../data/faulty.tsv	2	1	region	unknown term	error	Europe		Europ
  ../data/faulty.tsv	2	1	type	another spelling of a term	warning	Government and public agency		Government and public agencies
  ../data/faulty.tsv	2	1	themes	stands twice in the list	error			Women
  ../data/faulty.tsv	2	1	since	not of the type	error	a date (YYYY, YYYY-MM or YYYY-MM-DD)		1989-13
  ../data/faulty.tsv	2	1	currency	missing, though what it goes with is there	error	budget	\t (esc)
  ../data/faulty.tsv	3	2	currency	another spelling of a term	warning	EUR		eur
  ../data/faulty.tsv	4	2	title	unknown escape	error			\\q
  ../data/faulty.tsv	4	2	id	stands twice	error		../data/faulty.tsv:3	2
  ../data/faulty.tsv	4	2	region	unknown term	error			Mars
  ../data/faulty.tsv	4	2	type	another spelling of a term	warning	Social and Solidarity Economy Organization		SSE organisation
  ../data/faulty.tsv	4	2	since	not of the type	error	a date (YYYY, YYYY-MM or YYYY-MM-DD)		89
  ../data/faulty.tsv	4	2	budget	not of the type	error	a number		x
  ../data/faulty.tsv	4	2	currency	unknown term	error			ABC
  ../data/faulty.tsv	5			too few fields	error	8 fields		\tD\tAfrica
  ../data/faulty.tsv	6	4	title	missing	error		\t (esc)
  ../data/faulty.tsv	6	4	currency	missing, though what it goes with is there	error	budget	\t (esc)
  2> case-check: 16 findings; sound records: 0 of 5
  [1]

-f checks some columns only
  $ case-check -f since,id ../data/faulty.tsv
  file	line	key	column	problem	level	expected	first	value
  ../data/faulty.tsv	2	1	since	not of the type	error	a date (YYYY, YYYY-MM or YYYY-MM-DD)		1989-13
  ../data/faulty.tsv	4	2	title	unknown escape	error			\\q
  ../data/faulty.tsv	4	2	id	stands twice	error		../data/faulty.tsv:3	2
  ../data/faulty.tsv	4	2	since	not of the type	error	a date (YYYY, YYYY-MM or YYYY-MM-DD)		89
  ../data/faulty.tsv	5			too few fields	error	8 fields		\tD\tAfrica
  2> case-check: 5 findings; sound records: 2 of 5
  [1]

The findings are a table, and a sound one
  $ case-check ../data/faulty.tsv 2>/dev/null | case-list -f line,column,value -m 2 - && case-check ../data/faulty.tsv 2>/dev/null | grep -v 'too few' | case-check -
  line	column	value
  2	region	Europ
  2	type	Government and public agencies
  file	line	key	column	problem	level	expected	first	value
  [1 0 0]

What is wrong with a header is told
  $ printf "id\t\tid\ttitle\\q\tid\n1\t2\t3\t4\t5\n" | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	1			a column without a name	error			column 2
  standard input	1		id	a name that stands twice	error		column 1	column 3
  standard input	1		title\\q	unknown escape	error			\\q
  standard input	1		id	a name that stands twice	error		column 1	column 5
  2> case-check: 4 findings; sound records: 1 of 1
  [0 1]

Elements of lists that are empty or stand twice are told
  $ printf "id\ttitle\tthemes\n1\ta\tWomen; Youth\n2\tb\tWomen;Youth; Women; Women\n" | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	3	2	themes	stands twice in the list	error			Women
  2> case-check: 1 finding; sound records: 1 of 2
  [0 1]
  $ awk "BEGIN { printf \"id\ttitle\tthemes\n1\ta\t\"; for (i = 0; i < 50; i++) printf i \"; \"; print 7 }" | case-check | cut -f2-5
  line	key	column	problem
  2	1	themes	stands twice in the list
  2> case-check: 1 finding; sound records: 0 of 1
  [0 1 0]

A budget and a currency go together, where both columns are there
  $ printf "id\ttitle\tbudget\tcurrency\n1\ta\t5\t\n2\tb\t\tEUR\n3\tc\t\t\n4\td\t1\tEUR\n" | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	2	1	currency	missing, though what it goes with is there	error	budget	\t (esc)
  standard input	3	2	budget	missing, though what it goes with is there	error	currency	\t (esc)
  2> case-check: 2 findings; sound records: 2 of 4
  [0 1]
# Without the other column nothing is asked.
  $ printf "id\ttitle\tbudget\n1\ta\t5\n" | case-check
  file	line	key	column	problem	level	expected	first	value

An id that stands twice is told, also in another file
  $ printf "id\ttitle\n1\ta\n2\tb\n" >a
  $ printf "title\tid\nx\t2\ny\t3\nz\t3\n" | case-check a -
  file	line	key	column	problem	level	expected	first	value
  standard input	2	2	id	stands twice	error		a:3	2
  standard input	4	3	id	stands twice	error		standard input:3	3
  2> case-check: 2 findings; sound records: 3 of 5
  [0 1]

A misspelt term is told with the one that was probably meant
  $ printf "id\ttitle\tregion\ttype\tcurrency\n1\ta\tEurop\tSSE organisation\t\n2\tb\tAfrique\tNetwrk\t\n3\tc\tMoon\tassociation\t\n" | case-check | cut -f4-
  column	problem	level	expected	first	value
  region	unknown term	error	Europe		Europ
  type	another spelling of a term	warning	Social and Solidarity Economy Organization		SSE organisation
  region	another spelling of a term	warning	Africa		Afrique
  type	unknown term	error	Network		Netwrk
  region	unknown term	error			Moon
  type	another spelling of a term	warning	Network		association
  2> case-check: 6 findings; sound records: 0 of 3
  [0 1 0]

A long value is cut between characters
  $ awk "BEGIN { printf \"id\tsince\n1\t\"; for (i = 0; i < 100; i++) printf \"12é\"; print \"\" }" | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	2	1	since	not of the type	error	a date (YYYY, YYYY-MM or YYYY-MM-DD)		12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é12é…
  2> case-check: 1 finding; sound records: 0 of 1
  [0 1]

A record with too few or too many fields is told
  $ case-check ../data/short.tsv
  file	line	key	column	problem	level	expected	first	value
  ../data/short.tsv	4			too few fields	error	2 fields		3
  2> case-check: 1 finding; sound records: 3 of 4
  [1]
  $ printf "a\tb\n1\n\n1\t2\t3\n1\t2\n\t\t\n" | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	2			too few fields	error	2 fields		1
  standard input	3			too few fields	error	2 fields	\t (esc)
  standard input	4			too many fields	error	2 fields		1\t2\t3
  standard input	6			too many fields	error	2 fields		\t\t
  2> case-check: 4 findings; sound records: 1 of 5
  [0 1]
  $ printf "id\ttitle\n1\ta\tb\33\n" | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	2			too many fields	error	2 fields		1\ta\tb\\x1b
  standard input	2			control character	error			\\x1b
  2> case-check: 2 findings; sound records: 0 of 1
  [0 1]

Bytes that do not belong into a text are told, each kind once for a field
  $ printf 'id\ttitle\n1\ta\0b\0\n2\t\033[31m\302\233\n3\t\342\200\256x\342\200\250\n4\t\357\273\277\377\n5\t\303\n6\ta\\xb\\\n7\t\\N\n8\tc\rd\n9\tÉ “fine”\\n\\t\\\\\n' |
  > 	case-check --good good
  file	line	key	column	problem	level	expected	first	value
  standard input	2	1	title	NUL byte	error			\\x00
  standard input	3	2	title	control character	error			\\x1b
  standard input	3	2	title	C1 control character: was another encoding meant?	error			\\x9b
  standard input	4	3	title	bidirectional control	warning			\\u202e
  standard input	4	3	title	line separator within a field	warning			\\u2028
  standard input	5	4	title	byte order mark within the table	error			\\ufeff
  standard input	5	4	title	not UTF-8	error			\\xff
  standard input	6	5	title	not UTF-8	error			\\xc3
  standard input	7	6	title	unknown escape	error			\\x
  standard input	8	7	title	unknown escape	error			\\N
  standard input	9	8	title	control character	error			\\x0d
  2> case-check: 11 findings; sound records: 1 of 9
  [0 1]
  $ cat good
  id	title
  9	É “fine”\n\t\\
  $ printf 'id\ttitle\n1\tcaf\302\203\302\251\n' | case-check | cut -f 4-6
  column	problem	level
  title	C1 control character: was another encoding meant?	error
  2> case-check: 1 finding; sound records: 0 of 1
  [0 1 0]
  $ printf "id\ttitle\tregion\n\33\177\t\33\0\tMars\33\n" | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	2	\\x1b\\x7f	id	control character	error			\\x1b
  standard input	2	\\x1b\\x7f	title	control character	error			\\x1b
  standard input	2	\\x1b\\x7f	title	NUL byte	error			\\x00
  standard input	2	\\x1b\\x7f	region	control character	error			\\x1b
  standard input	2	\\x1b\\x7f	region	unknown term	error			Mars\\x1b
  2> case-check: 5 findings; sound records: 0 of 1
  [0 1]

CRLF is told at the first line that has it, in the order of lines
  $ printf "id\ttitle\n1\t\n2\tb\r\n3\t\r\n4\n" | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	2	1	title	missing	error		\t (esc)
  standard input	3	2		line ends with CRLF	note		\t (esc)
  standard input	4	3	title	missing	error		\t (esc)
  standard input	5			too few fields	error	2 fields		4
  2> case-check: 4 findings; sound records: 1 of 4
  [0 1]

A byte order mark, CRLF and a missing last LF are told, and mended in what is kept
  $ printf "\357\273\277id\ttitle\r\n1\ta\r\n2\tb\n3\tc\r" | case-check --good good
  file	line	key	column	problem	level	expected	first	value
  standard input	1			begins with a byte order mark	note		\t (esc)
  standard input	1			line ends with CRLF	note		\t (esc)
  standard input	4			the last line has no end (LF)	note		\t (esc)
  2> case-check: 3 findings; sound records: 3 of 3
  [0 1]
  $ cat good
  id	title
  1	a
  2	b
  3	c

A table without records is sound but for a missing end
  $ printf "id\ttitle" | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	1			the last line has no end (LF)	note		\t (esc)
  2> case-check: 1 finding; sound records: 0 of 0
  [0 1]
  $ printf "id\ttitle\n" | case-check --good good
  file	line	key	column	problem	level	expected	first	value
  $ cat good
  id	title

A file's name with a TAB is escaped
  $ printf "id\n1\t2\n" >"a	b"
  $ case-check "a	b"
  file	line	key	column	problem	level	expected	first	value
  a\tb	2			too many fields	error	1 field		1\t2
  2> case-check: 1 finding; sound records: 0 of 1
  [1]

--good keeps the sound records
  $ case-check --good good ../data/faulty.tsv >/dev/null
  2> case-check: 16 findings; sound records: 0 of 5
  [1]
  $ cat good
  id	title	region	type	themes	since	budget	currency
  $ case-check good
  file	line	key	column	problem	level	expected	first	value

--good of a sound table is the table
  $ case-check --good good $ROOT/data/cases.tsv && cmp good $ROOT/data/cases.tsv && echo same
  file	line	key	column	problem	level	expected	first	value
  same

--good keeps the records of several files in one table
  $ printf "title\tid\nA\t7\nB\t1\n" | case-check --good good ../data/short.tsv -
  file	line	key	column	problem	level	expected	first	value
  ../data/short.tsv	4			too few fields	error	2 fields		3
  standard input	3	1	id	stands twice	error		../data/short.tsv:2	1
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
  file	line	key	column	problem	level	expected	first	value
  t	1		id	a name that stands twice	error		column 1	column 2
  t	1			a column without a name	error			column 3
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
  file	line	key	column	problem	level	expected	first	value
  ../data/short.tsv	4			too few fields	error	2 fields		3
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
  file	line	key	column	problem	level	expected	first	value
  ../data/short.tsv	4			too few fields	error	2 fields		3
  2> case-check: 1 finding; sound records: 3 of 4
  2> case-check: /dev/full: cannot write: No space left on device
  [2]

When the reader leaves early, --good leaves nothing behind
  $ seq 300000 | awk 'NR == 1 { print "since" } { print NR % 5 ? "x" : 1989 }' | case-check --good good | head -n 1
  file	line	key	column	problem	level	expected	first	value
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
  file	line	key	column	problem	level	expected	first	value
  ../data/short.tsv	4			too few fields	error	2 fields		3
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
  file	line	key	column	problem	level	expected	first	value
  ../data/typed.tsv	3	2	year	not of the type	error	a year (YYYY)		71
  ../data/typed.tsv	3	2	visitors	not of the type	error	a whole number		12.5
  ../data/typed.tsv	3	2	open	not of the type	error	a word for true or false, as the schema has them		yes
  ../data/typed.tsv	3	2	since	not of the type	error	a date (YYYY-MM-DD)		2014-01
  ../data/typed.tsv	3	2	state	none of the values allowed	error			gone
  ../data/typed.tsv	3	2	note	too long	error	5 characters		abcdef
  ../data/typed.tsv	4	2	id	stands twice	error		../data/typed.tsv:3	2
  ../data/typed.tsv	4	2	city	not of the pattern	error	[A-Z][a-z]+		x1
  ../data/typed.tsv	4	2	year	below the minimum	error	1900		1899
  ../data/typed.tsv	4	2	visitors	below the minimum	error	0		-1
  ../data/typed.tsv	4	2	since	above the maximum	error	2015-12-31		2016-01-01
  ../data/typed.tsv	5	4	city	missing	error		\t (esc)
  ../data/typed.tsv	5	4	year	above the maximum	error	2015		2020
  ../data/typed.tsv	5	4	visitors	not of the type	error	a whole number		1e3
  ../data/typed.tsv	5	4	state	none of the values allowed	error			gone
  2> case-check: 15 findings; sound records: 1 of 4
  [1]
  $ cat good
  id	city	year	visitors	open	since	state	note
  1	Lima	1971	1200	true	2014-01-09	ok	ab

With --schema the rules of the catalogue do not hold
  $ printf "{\"fields\": [{\"name\": \"region\"}]}" >s
  $ printf "region\nMars\n" | case-check --schema s
  file	line	key	column	problem	level	expected	first	value

A schema's column may have a backslash in its name
  $ printf '{"fields": [{"name": "a\\\\nb"}, {"name": "c\\\\nd"}]}' >s
  $ printf 'a\\\\nb\n1\n' | case-check --schema s
  file	line	key	column	problem	level	expected	first	value
  standard input	1		c\\\\nd	the schema's column is missing	error		\t (esc)
  2> case-check: 1 finding; sound records: 1 of 1
  [0 1]

Columns that the schema lacks or asks for are told
  $ printf "id\tcity\tyear\tvisitors\topen\tsince\tstat\tnote\n1\tLima\t\t\t\t\t\t\n" | case-check --schema ../data/schema.json --good good
  file	line	key	column	problem	level	expected	first	value
  standard input	1		state	the schema's column is missing	error		\t (esc)
  standard input	1		stat	the schema has no such column	warning		\t (esc)
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
  file	line	key	column	problem	level	expected	first	value
  standard input	3	20	x	below the minimum	error	0.1		0.09999999999999999
  standard input	3	20	m	below the minimum	error	2014-02		2014-01
  standard input	4	2	x	above the maximum	error	1.2345678901234568e+18		1e400
  standard input	4	2	n	none of the values allowed	error			2
  standard input	5	-3	m	not of the type	error	a month (YYYY-MM)		2015-1
  standard input	6	+20	n	stands twice	error		standard input:3	+20
  standard input	7		n	missing	error		\t (esc)
  2> case-check: 7 findings; sound records: 1 of 6
  [0 1]

The whole value must match a pattern, also one of several lines
  $ printf '{"fields": [{"name": "x", "constraints": {"pattern": "a|b+"}}]}' >s
  $ printf 'x\na\nbb\nab\na\\nb\nb\\n\n' | case-check --schema s
  file	line	key	column	problem	level	expected	first	value
  standard input	4		x	not of the pattern	error	a|b+		ab
  standard input	5		x	not of the pattern	error	a|b+		a\nb
  standard input	6		x	blanks at the ends	warning	b		b\n
  standard input	6		x	not of the pattern	error	a|b+		b\n
  2> case-check: 4 findings; sound records: 2 of 5
  [0 1]

A pattern cannot hang a check
  $ printf '{"fields": [{"name": "x", "constraints": {"pattern": "(a|aa)+"}}]}' >s
  $ awk 'BEGIN { print "x"; for (i = 0; i < 80; i++) printf "a"; print "c" }' | case-check --schema s
  file	line	key	column	problem	level	expected	first	value
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
  file	line	key	column	problem	level	expected	first	value
  ../data/short.tsv	1		a	the schema's column is missing	error		\t (esc)
  ../data/short.tsv	1		id	the schema has no such column	warning		\t (esc)
  ../data/short.tsv	1		city	the schema has no such column	warning		\t (esc)
  ../data/short.tsv	4			too few fields	error	2 fields		3
  2> case-check: 4 findings; sound records: 3 of 4
  [1]
  $ try '{"fields": [{"name": "a", "type": "date", "format": "%d/%m/%Y"}]}'
  file	line	key	column	problem	level	expected	first	value
  ../data/short.tsv	1		a	the schema's column is missing	error		\t (esc)
  ../data/short.tsv	1		id	the schema has no such column	warning		\t (esc)
  ../data/short.tsv	1		city	the schema has no such column	warning		\t (esc)
  ../data/short.tsv	4			too few fields	error	2 fields		3
  2> case-check: 4 findings; sound records: 3 of 4
  [1]
  $ try '{"fields": [{"name": "a", "type": "number", "decimalChar": ","}]}'
  file	line	key	column	problem	level	expected	first	value
  ../data/short.tsv	1		a	the schema's column is missing	error		\t (esc)
  ../data/short.tsv	1		id	the schema has no such column	warning		\t (esc)
  ../data/short.tsv	1		city	the schema has no such column	warning		\t (esc)
  ../data/short.tsv	4			too few fields	error	2 fields		3
  2> case-check: 4 findings; sound records: 3 of 4
  [1]
  $ try '{"fields": [{"name": "a", "constraints": {"patern": "x"}}]}'
  2> case-check: s: field 'a': patern is no constraint that is checked here; there are: required, unique, enum, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength
  [2]
  $ try '{"fields": [{"name": "a", "constraints": {"pattern": "(x"}}]}'
  2> case-check: s: field 'a': pattern, byte 3: missing closing parenthesis
  [2]
  $ try '{"fields": [{"name": "a", "constraints": {"minimum": 1}}]}'
  2> case-check: s: field 'a': minimum is for numbers, dates and times alone
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
  file	line	key	column	problem	level	expected	first	value
  ../data/short.tsv	1		a	the schema's column is missing	error		\t (esc)
  ../data/short.tsv	1		id	the schema has no such column	warning		\t (esc)
  ../data/short.tsv	1		city	the schema has no such column	warning		\t (esc)
  ../data/short.tsv	4			too few fields	error	2 fields		3
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
  file	line	key	column	problem	level	expected	first	value
  t	3		i	stands twice	error		t:2	01
  t	3		n	stands twice	error		t:2	1.0
  t	3		b	stands twice	error		t:2	1
  t	4		i	stands twice	error		t:2	+1
  t	4		n	stands twice	error		t:2	10e-1
  t	4		b	none of the values allowed	error			FALSE
  t	6		n	stands twice	error		t:5	99999999999999999999.0
  t	7		s	stands twice	error		t:6	\\
  2> case-check: 8 findings; sound records: 2 of 6
  [1]

Findings name the record by its key, in each file where that stands
  $ printf 'city\tid\ttitle\nLima\t1\t\nLa\\tMarsa\t2\t\33\n\t3\n' >a
  $ printf 'title\tcity\n\tSeoul\n' >b
  $ case-check a b
  file	line	key	column	problem	level	expected	first	value
  a	2	1	title	missing	error		\t (esc)
  a	3	2	title	control character	error			\\x1b
  a	4			too few fields	error	3 fields		\t3
  b	2		title	missing	error		\t (esc)
  2> case-check: 4 findings; sound records: 0 of 4
  [1]
  $ case-check -k city,id a b
  file	line	key_city	key_id	column	problem	level	expected	first	value
  a	2	Lima	1	title	missing	error		\t (esc)
  a	3	La\tMarsa	2	title	control character	error			\\x1b
  a	4				too few fields	error	3 fields		\t3
  b	2	Seoul		title	missing	error		\t (esc)
  2> case-check: 4 findings; sound records: 0 of 4
  [1]
  $ case-check --key place a
  2> case-check: no column 'place'; there are: city, id, title
  [2]

A finding about a list holds the element, in a form that the stream can hold
  $ printf 'id\ttitle\tthemes\n1\ta\tx; y\\nz\\\\;x;y\\nz\\\\\n2\tb\ty\\nz\\\\;x;y\\nz\\\\\n' | case-check | cut -f 5,9
  problem	value
  stands twice in the list	x
  stands twice in the list	y\nz\\
  2> case-check: 2 findings; sound records: 0 of 2
  [0 1 0]

A date with a time of day is the day that it names
  $ printf '{"fields": [{"name": "d", "type": "date"}, {"name": "since"}]}' >s
  $ printf 'd\tsince\n2010-08-25T13:30:53Z\t1\n2010-08-25\t\n' >t
  $ case-check --schema s t | cut -f 2,4,5,9
  line	column	problem	value
  2	d	not of the type	2010-08-25T13:30:53Z
  2> case-check: 1 finding; sound records: 1 of 2
  [1 0]
  $ printf 'since\n2010-08-25 16:50\n2010-08-25\n' | case-check | cut -f 2,4,5,9
  line	column	problem	value

Time is linear in the elements of a list, in the columns, and in the findings
  $ awk 'BEGIN { printf "id\ttitle\tthemes\n1\ta\t"; for (i = 0; i < 400000; i++) printf "%d;", i; print 7 }' >t
  $ timeout 60 case-check t | cut -f 2-5,9
  line	key	column	problem	value
  2	1	themes	stands twice in the list	7
  2> case-check: 1 finding; sound records: 0 of 1
  [1 0]
  $ awk 'BEGIN { for (r = 0; r < 3; r++) { for (i = 0; i < 200000; i++) printf "%s%d\t", r ? "" : "c", i; print "id" } }' >t
  $ timeout 60 case-check t | cut -f 2-5,9
  line	key	column	problem	value
  3	id	id	stands twice	id
  2> case-check: 1 finding; sound records: 1 of 2
  [1 0]
  $ awk 'BEGIN { print "id\ttitle\tregion"; for (i = 0; i < 30000; i++) print "1\t\t" (i < 4000 ? "Europe" : "Europ") }' >t
  $ timeout 60 case-check t | cut -f 4,5,9 | sort | uniq -c | sort -n
        1 column	problem	value
    26000 region	unknown term	Europ
    29999 id	stands twice	1
    30000 title	missing\t (esc)
  2> case-check: 85999 findings; sound records: 0 of 30000
  [1 0 0 0 0]

Problems are the same words wherever they are, so that they can be counted
  $ case-check ../data/faulty.tsv ../data/short.tsv 2>/dev/null | case-stats -b level,problem
  level	problem	count	share
  error	stands twice	4	20.0
  error	not of the type	3	15.0
  error	unknown term	3	15.0
  warning	another spelling of a term	3	15.0
  error	missing, though what it goes with is there	2	10.0
  error	too few fields	2	10.0
  error	missing	1	5.0
  error	stands twice in the list	1	5.0
  error	unknown escape	1	5.0
  [1 0]

--keep keeps the records with findings up to a level, and counts the status by what is worse
  $ printf 'id\ttitle\tcountry\n1\ta\tSpain\n2\tb \tSpain\n3\tc\tEspagne\n4\t\342\200\256d\tSpain\n5\te\tAtlantis\n' >t
  $ head -n 4 t | case-check --good good --keep warning
  file	line	key	column	problem	level	expected	first	value
  standard input	3	2	title	blanks at the ends	warning	b		b\x20 (esc)
  standard input	4	3	country	another spelling of a term	warning	Spain		Espagne
  2> case-check: 2 findings; sound records: 3 of 3
  $ cat good
  id	title	country
  1	a	Spain
  2	b 	Spain
  3	c	Espagne
  $ case-check --good good --keep=warning t | cut -f 2,4-7
  line	column	problem	level	expected
  3	title	blanks at the ends	warning	b
  4	country	another spelling of a term	warning	Spain
  5	title	bidirectional control	warning\t (esc)
  6	country	unknown term	error\t (esc)
  2> case-check: 4 findings; sound records: 4 of 5
  [1 0]
  $ cat good
  id	title	country
  1	a	Spain
  2	b 	Spain
  3	c	Espagne
  4	\xe2\x80\xaed	Spain (esc)
  $ case-check --good good t 2>&1 >/dev/null && cat good
  case-check: 4 findings; sound records: 1 of 5
  [1]
  $ printf 'id\ttitle\n1\ta' | case-check --good good --keep note
  file	line	key	column	problem	level	expected	first	value
  standard input	2			the last line has no end (LF)	note		\t (esc)
  2> case-check: 1 finding; sound records: 1 of 1
  $ case-check --good good --keep error t
  2> case-check: --keep takes note or warning, not 'error'
  [2]

Blanks at the ends of values are told, and keys that differ only so are one
  $ printf 'id\ttitle\tcity\tnote\n1\ta\t Lima\t\n1 \tb\tLa Paz\302\240\t\\tx\n\342\200\2571\tc\tx y\tx\\r\\n\n2\td\t \t\\\\t\n' >t
  $ case-check t
  file	line	key	column	problem	level	expected	first	value
  t	2	1	city	blanks at the ends	warning	Lima		 Lima
  t	3	1 	id	blanks at the ends	warning	1		1\x20 (esc)
  t	3	1 	city	blanks at the ends	warning	La Paz		La Paz\xc2\xa0 (esc)
  t	3	1 	note	blanks at the ends	warning	x		\tx
  t	3	1 	id	stands twice	error		t:2	1\x20 (esc)
  t	4	\xe2\x80\xaf1	id	blanks at the ends	warning	1		\xe2\x80\xaf1 (esc)
  t	4	\xe2\x80\xaf1	note	blanks at the ends	warning	x		x\\r\\n (esc)
  t	4	\xe2\x80\xaf1	id	stands twice	error		t:2	\xe2\x80\xaf1 (esc)
  t	5	2	city	blanks at the ends	warning			\x20 (esc)
  2> case-check: 9 findings; sound records: 0 of 4
  [1]
  $ printf 'id\tnote\n1\t a\33\n2\tb\377\\t\n' | case-check | cut -f 5,7,9
  problem	expected	value
  control character		\\x1b
  blanks at the ends	a\\x1b	 a\\x1b
  not UTF-8		\\xff
  blanks at the ends	b\\xff	b\\xff\t
  2> case-check: 4 findings; sound records: 0 of 2
  [0 1 0]
  $ case-check -f id,city t | cut -f 4,5
  column	problem
  city	blanks at the ends
  id	blanks at the ends
  city	blanks at the ends
  id	stands twice
  id	blanks at the ends
  id	stands twice
  city	blanks at the ends
  2> case-check: 7 findings; sound records: 0 of 4
  [1 0]

A column of the catalogue's name that is another's is told once, and the records are sound
  $ awk 'BEGIN { print "id\ttitle\ttype\tsince"; for (i = 1; i <= 40; i++) print i "\tx\t" (i % 20 ? "kind " i : "Network") "\t" 1990 + i }' >theirs
  $ awk 'BEGIN { print "id\ttitle\ttype"; for (i = 41; i <= 59; i++) print i "\tx\todd" }' >few
  $ case-check --good good theirs few | uniq -c -f 7 | cut -c 5-
    1 file	line	key	column	problem	level	expected	first	value
    1 theirs	1		type	nearly no value fits: is this the catalogue's column?	warning	Type of organisation	\t (esc)
   19 few	2	41	type	unknown term	error			odd
  2> case-check: 20 findings; sound records: 40 of 59
  [1 0 0]
  $ wc -l <good
  41
# The same of a pipe that gives a line at a time.
  $ while IFS= read -r line; do printf '%s\n' "$line"; done <theirs | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	1		type	nearly no value fits: is this the catalogue's column?	warning	Type of organisation	\t (esc)
  2> case-check: 1 finding; sound records: 40 of 40
  [0 1]
# What a user's own schema asks is asked of each value.
  $ printf '{"fields": [{"name": "type", "type": "integer"}], "fieldsMatch": "subset"}' >s
  $ case-check --schema s theirs | wc -l
  41
  2> case-check: 40 findings; sound records: 0 of 40
  [1 0]
  $ sed -i s/subset/partial/ s
  $ case-check --schema s theirs | cut -f 2,4-7
  line	column	problem	level	expected
  1	type	nearly no value fits: is this the catalogue's column?	warning	type
  2> case-check: 1 finding; sound records: 40 of 40
  [1 0]
# Only the beginning decides, 256 KiB, however it comes.
  $ awk 'BEGIN { print "type"; for (i = 0; i < 80000; i++) print i < 66000 ? (i % 20 ? "odd" : "Network") : "Company" }' >t
  $ case-check t
  file	line	key	column	problem	level	expected	first	value
  t	1		type	nearly no value fits: is this the catalogue's column?	warning	Type of organisation	\t (esc)
  2> case-check: 1 finding; sound records: 80000 of 80000
  [1]
  $ dd bs=997 if=t status=none | case-check
  file	line	key	column	problem	level	expected	first	value
  standard input	1		type	nearly no value fits: is this the catalogue's column?	warning	Type of organisation	\t (esc)
  2> case-check: 1 finding; sound records: 80000 of 80000
  [0 1]
  $ { head -n 20000 t | sed 's/odd/Company/' && cat t; } >u
  $ case-check u | cut -f 2- >found
  2> case-check: 62701 findings; sound records: 37299 of 100000
  [1 0]
  $ dd bs=997 if=u status=none | case-check 2>/dev/null | cut -f 2- | cmp - found
  [0 1 0 0]

Keys of several columns are unique together
  $ cat >s <<'END'
  > {"fields": [{"name": "a"}, {"name": "b", "type": "integer"}, {"name": "c"}],
  >  "primaryKey": ["a", "b"], "uniqueKeys": [["b", "c"], ["c"]]}
  > END
  $ printf 'a\tb\tc\nx\t1\tp\nx\t2\t\nx \t01\tq\ny\t2\t\n\t3\tq\ny\t1\tp\nx\\t1\t\tr\n' >t
  $ case-check --schema s t
  file	line	key_a	key_b	column	problem	level	expected	first	value
  t	4	x 	01	a	blanks at the ends	warning	x		x\x20 (esc)
  t	4	x 	01	a,b	stands twice	error		t:2	x \t01
  t	6		3	c	stands twice	error		t:4	q
  t	6		3	a	missing	error		\t (esc)
  t	7	y	1	b,c	stands twice	error		t:2	1\tp
  t	7	y	1	c	stands twice	error		t:2	p
  t	8	x\\t1		b	missing	error		\t (esc)
  2> case-check: 7 findings; sound records: 3 of 7
  [1]
  $ case-check --schema s -f a,b t | cut -f 2,4,5
  line	key_b	column
  4	01	a
  4	01	a,b
  6	3	a
  8		b
  2> case-check: 4 findings; sound records: 4 of 7
  [1 0]
  $ case-check --schema s -f c t | cut -f 2,4,5
  line	key_b	column
  6	3	c
  7	1	c
  2> case-check: 2 findings; sound records: 5 of 7
  [1 0]

Foreign keys refer to another table of the package
  $ mkdir data
  $ printf 'code\tname\nde\tGermany\npe \tPeru\n' >data/lands.tsv
  $ printf 'code\tname\n07\tChile\n' >data/more.tsv
  $ cat >p.json <<'END'
  > {"resources": [
  >   {"name": "lands", "path": ["data/lands.tsv", "data/more.tsv"]},
  >   {"name": "towns", "path": "t", "schema": {
  >     "fields": [{"name": "town"}, {"name": "land"}, {"name": "state"}], "missingValues": ["-"],
  >     "foreignKeys": [{"fields": ["land"], "reference": {"resource": "lands", "fields": ["code"]}},
  >      {"fields": ["land", "state"], "reference": {"resource": "lands", "fields": ["code", "name"]}}]}}]}
  > END
  $ printf 'town\tland\tstate\nUlm\tde\tGermany\nLima\tpe\t\nRome\tit\t-\nOslo\t-\tNorway\nTalca\t07\tPeru\n' >t
  $ case-check --schema 'p.json#towns' --good good t
  file	line	key	column	problem	level	expected	first	value
  t	4		land	not in the other table	error	data/lands.tsv:code		it
  t	6		land,state	not in the other table	error	data/lands.tsv:code,name		07\tPeru
  2> case-check: 2 findings; sound records: 3 of 5
  [1]
  $ cat good
  town	land	state
  Ulm	de	Germany
  Lima	pe\t (esc)
  Oslo	-	Norway
  $ cd data && case-check --schema '../p.json#towns' ../t | wc -l
  3
  2> case-check: 2 findings; sound records: 3 of 5
  [1 0]
  $ rm more.tsv && case-check --schema '../p.json#towns' ../t
  2> case-check: ../data/more.tsv: No such file or directory
  [2]
  $ printf 'code\tname\n07\n' >more.tsv && case-check --schema '../p.json#towns' ../t
  2> case-check: ../data/more.tsv:2: 1 field, expected 2; case-check --good keeps the sound records
  [2]
  $ printf 'name\nChile\n' >more.tsv && case-check --schema '../p.json#towns' ../t
  2> case-check: ../data/more.tsv: the table of a foreign key: no column 'code'; there are: name
  [2]

A foreign key of a schema alone names a file beside it, or the table itself
  $ mkdir s
  $ printf '{"fields": [{"name": "a", "type": "number"}], "foreignKeys": [{"fields": "a", "reference": {"resource": "b.tsv", "fields": "b"}}]}' >s/s.json
  $ printf 'b\n1.0\n' >s/b.tsv
  $ printf 'a\n1\n2\n' | case-check --schema s/s.json
  file	line	key	column	problem	level	expected	first	value
  standard input	3		a	not in the other table	error	s/b.tsv:b		2
  2> case-check: 1 finding; sound records: 1 of 2
  [0 1]
  $ printf '{"fields": [{"name": "id"}, {"name": "in"}], "foreignKeys": [{"fields": "in", "reference": {"resource": "", "fields": "id"}}]}' >self
  $ printf 'id\tin\n1\t2\n2\t3\n' >a
  $ printf 'id\tin\n3\t\n4\t5\n' >b
  $ case-check --schema self a b
  file	line	key	column	problem	level	expected	first	value
  b	3	4	in	not in the other table	error	a:id		5
  2> case-check: 1 finding; sound records: 3 of 4
  [1]
  $ case-check --schema self <a
  2> case-check: standard input: a foreign key to the table itself needs a file that can be read twice; save it in one first
  [2]
  $ cat a | case-check --schema self a -
  2> case-check: standard input: a foreign key to the table itself needs a file that can be read twice; save it in one first
  [0 2]

fieldsMatch says which columns a table has
  $ printf 'b\ta\n1\t2\n' >ba
  $ printf 'a\n1\n' >a
  $ printf 'a\tb\tc\n1\t2\t3\n' >abc
  $ printf 'c\n1\n' >c
  $ for match in exact equal subset superset partial; do
  > 	printf '{"fields": [{"name": "a"}, {"name": "b"}], "fieldsMatch": "%s"}' $match >s
  > 	echo "$match:"
  > 	case-check --schema s ba a abc c 2>/dev/null | cut -f 1,4-7 | sed 1d
  > done
  exact:
  ba	b	not in the schema's order	note	a
  a	b	the schema's column is missing	error\t (esc)
  abc	c	the schema has no such column	warning\t (esc)
  c	a	the schema's column is missing	error\t (esc)
  c	b	the schema's column is missing	error\t (esc)
  c	c	the schema has no such column	warning\t (esc)
  equal:
  a	b	the schema's column is missing	error\t (esc)
  abc	c	the schema has no such column	warning\t (esc)
  c	a	the schema's column is missing	error\t (esc)
  c	b	the schema's column is missing	error\t (esc)
  c	c	the schema has no such column	warning\t (esc)
  subset:
  a	b	the schema's column is missing	error\t (esc)
  c	a	the schema's column is missing	error\t (esc)
  c	b	the schema's column is missing	error\t (esc)
  superset:
  abc	c	the schema has no such column	warning\t (esc)
  c	c	the schema has no such column	warning\t (esc)
  partial:

Least and greatest values may be excluded, and all four limits given
  $ printf '{"fields": [{"name": "x", "type": "integer", "constraints": {"minimum": 1, "exclusiveMinimum": 0, "maximum": "8", "exclusiveMaximum": 8}}]}' >s
  $ printf 'x\n0\n1\n7\n8\n9\n' | case-check --schema s | cut -f 2,5-9
  line	problem	level	expected	first	value
  2	below the minimum	error	1		0
  2	not above the exclusive minimum	error	0		0
  5	not below the exclusive maximum	error	8		8
  6	above the maximum	error	8		9
  6	not below the exclusive maximum	error	8		9
  2> case-check: 5 findings; sound records: 2 of 5
  [0 1 0]

Each type and constraint has a finding of its own
  $ cat >s <<'END'
  > {"fields": [{"name": "integer", "type": "integer"}, {"name": "number", "type": "number", "decimalChar": ",", "groupChar": "."},
  >  {"name": "bare", "type": "number", "bareNumber": false},
  >  {"name": "boolean", "type": "boolean", "trueValues": ["ja"], "falseValues": ["nein"]}, {"name": "date", "type": "date"},
  >  {"name": "partial", "type": "date", "format": "partial"}, {"name": "form", "type": "date", "format": "%d.%m.%Y"},
  >  {"name": "datetime", "type": "datetime"}, {"name": "time", "type": "time"}, {"name": "year", "type": "year"},
  >  {"name": "yearmonth", "type": "yearmonth"}, {"name": "point", "type": "geopoint"},
  >  {"name": "array", "type": "geopoint", "format": "array"}, {"name": "object", "type": "geopoint", "format": "object"},
  >  {"name": "list", "type": "list", "delimiter": "|", "itemType": "integer"}, {"name": "any", "type": "any"},
  >  {"name": "json", "type": "object"}, {"name": "enum", "constraints": {"enum": ["a", "b"]}},
  >  {"name": "categories", "type": "integer", "categories": [{"value": 1, "label": "one"}]},
  >  {"name": "pattern", "constraints": {"pattern": "[a-z]+"}}, {"name": "short", "constraints": {"minLength": 2, "maxLength": 3}},
  >  {"name": "required", "constraints": {"required": true}}, {"name": "unique", "constraints": {"unique": true}},
  >  {"name": "term", "vocabulary": ["Red", {"term": "Blue", "also": ["bleu"]}]},
  >  {"name": "country", "vocabulary": "countries", "within": "region"}, {"name": "region", "vocabulary": ["Asia", "Europe"]},
  >  {"name": "sum", "goesWith": "unit"}, {"name": "unit"}, {"name": "own", "type": "integer", "missingValues": ["none"]}],
  >  "fieldsMatch": "equal"}
  > END
  $ cat >rows <<'END'
  > integer	12	1.0
  > number	1.234,5	1,2,3
  > bare	EUR 95	EUR
  > boolean	ja	true
  > date	2024-01-26	26.1.2024
  > partial	2024-01	2024-13
  > form	26.1.2024	2024-01-26
  > datetime	2024-01-26T15:00:00	2024-01-26
  > time	15:00:00	3 pm
  > year	2024	24
  > yearmonth	2024-01	2024
  > point	90.5, 45.5	45.5, 90.5
  > array	[90.5, 45.5]	90.5, 45.5
  > object	{"lon": 90.5, "lat": 45.5}	{"lon": 90.5}
  > list	1|2	1|x|1
  > any	x	{
  > json	{}	{
  > enum	a	c
  > categories	1	one
  > pattern	abc	aBc
  > short	ab	abcd
  > required	x	
  > unique	x	x
  > term	Red	bleu
  > country	Spain	Japan
  > region	Europe	Europe
  > sum	1	1
  > unit	m	
  > own	none	None
  > END
  $ awk -F '\t' '{ for (i = 1; i <= 3; i++) row[i] = row[i] (NR > 1 ? "\t" : "") $i } END { for (i = 1; i <= 3; i++) print row[i] }' rows >t
  $ case-check --schema s t | cut -f 2,4-
  line	column	problem	level	expected	first	value
  3	unique	stands twice	error		t:2	x
  3	integer	not of the type	error	a whole number		1.0
  3	number	not of the type	error	a number		1,2,3
  3	bare	not of the type	error	a number		EUR
  3	boolean	not of the type	error	a word for true or false, as the schema has them		true
  3	date	not of the type	error	a date (YYYY-MM-DD)		26.1.2024
  3	partial	not of the type	error	a date (YYYY, YYYY-MM or YYYY-MM-DD)		2024-13
  3	form	not of the form	error	%d.%m.%Y		2024-01-26
  3	datetime	not of the type	error	a date with a time (YYYY-MM-DDThh:mm:ssZ)		2024-01-26
  3	time	not of the type	error	a time (hh:mm:ss)		3 pm
  3	year	not of the type	error	a year (YYYY)		24
  3	yearmonth	not of the type	error	a month (YYYY-MM)		2024
  3	point	not of the type	error	a point (lon, lat)		45.5, 90.5
  3	array	not of the type	error	a point ([lon, lat])		90.5, 45.5
  3	object	not of the type	error	a point ({"lon": …, "lat": …})		{"lon": 90.5}
  3	list	not of the type	error	a whole number		x
  3	list	stands twice in the list	error			1
  3	enum	none of the values allowed	error			c
  3	categories	not of the type	error	a whole number		one
  3	categories	none of the values allowed	error			one
  3	pattern	not of the pattern	error	[a-z]+		aBc
  3	short	too long	error	3 characters		abcd
  3	required	missing	error		\t (esc)
  3	term	another spelling of a term	warning	Blue		bleu
  3	country	not in the region of its record	error	Asia		Japan
  3	unit	missing, though what it goes with is there	error	sum	\t (esc)
  3	own	not of the type	error	a whole number		None
  2> case-check: 27 findings; sound records: 1 of 2
  [1 0]

--keep alone leaves records up to its level out of the status
  $ printf 'id\ttitle\n1\tx \n' >t
  $ case-check --keep warning t
  file	line	key	column	problem	level	expected	first	value
  t	2	1	title	blanks at the ends	warning	x		x\x20 (esc)
  2> case-check: 1 finding; sound records: 1 of 1
  $ case-check --keep note t
  file	line	key	column	problem	level	expected	first	value
  t	2	1	title	blanks at the ends	warning	x		x\x20 (esc)
  2> case-check: 1 finding; sound records: 0 of 1
  [1]
  $ printf 'id\ttitle\n1\tx \n2\t\n' | case-check --keep warning
  file	line	key	column	problem	level	expected	first	value
  standard input	2	1	title	blanks at the ends	warning	x		x\x20 (esc)
  standard input	3	2	title	missing	error		\t (esc)
  2> case-check: 2 findings; sound records: 1 of 2
  [0 1]

--infer prints the schema of a table, which is sound by it
  $ cat >t <<'END'
  > nr	ID	start_date	themes	state	budget	note	geo	code
  > 7	a	2014-01-09	x; y	open	12	NA	12.5, 50.25	007
  > 8	b	2014-02	y	shut	NULL		1.0,2.0	008
  > 9	c	2015	z; x	open	-3.5	-	-1.5,2	009
  > END
  $ for i in 1 2 3 4 5 6 7; do printf '%d\t%d_\t2015\tx;z\topen\t\t\t\t0%d\n' 1$i $i $i; done >>t
  $ case-check --infer t
  {
   "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
   "fields": [
    {
     "name": "nr",
     "type": "integer",
     "title": "Nr",
     "constraints": {
      "required": true
     }
    },
    {
     "name": "ID",
     "type": "string",
     "title": "ID",
     "constraints": {
      "required": true,
      "unique": true
     }
    },
    {
     "name": "start_date",
     "type": "date",
     "format": "partial",
     "title": "Start date",
     "constraints": {
      "required": true
     }
    },
    {
     "name": "themes",
     "type": "list",
     "delimiter": ";",
     "itemType": "string",
     "title": "Themes",
     "constraints": {
      "required": true
     }
    },
    {
     "name": "state",
     "type": "string",
     "title": "State",
     "constraints": {
      "required": true,
      "enum": [
       "open",
       "shut"
      ]
     }
    },
    {
     "name": "budget",
     "type": "number",
     "title": "Budget",
     "missingValues": [
      "",
      "NULL"
     ]
    },
    {
     "name": "note",
     "type": "string",
     "title": "Note",
     "missingValues": [
      "",
      "-"
     ]
    },
    {
     "name": "geo",
     "type": "geopoint",
     "title": "Geo"
    },
    {
     "name": "code",
     "type": "string",
     "title": "Code",
     "constraints": {
      "required": true
     }
    }
   ],
   "fieldsMatch": "equal",
   "primaryKey": [
    "ID"
   ]
  }
  $ case-check --infer -o s t && case-check --schema s t
  file	line	key	column	problem	level	expected	first	value

--infer finds countries, lists of few values, and no list in names of people
  $ printf 'nr\tland\tkontakt\ttags\tkeys\n' >t
  $ printf '%s\t%s\tMüller, Anna\t%s\t%s\n' 1 Peru 'a|b' 'x, y, z' 2 Germany a 'x, y' 3 Peru b 'y, z' 4 Chad 'b|a' 'z, x' 5 Chad a 'y, x' >>t
  $ case-check --infer t >s
  $ tr -d ' \n' <s | cut -d '[' -f 2-
  {"name":"nr","type":"integer","title":"Nr","constraints":{"required":true,"unique":true}},{"name":"land","type":"string","title":"Land","vocabulary":"countries","constraints":{"required":true}},{"name":"kontakt","type":"string","title":"Kontakt","constraints":{"required":true,"enum":["Müller,Anna"]}},{"name":"tags","type":"list","delimiter":"|","itemType":"string","title":"Tags","constraints":{"required":true}},{"name":"keys","type":"list","delimiter":",","itemType":"string","title":"Keys","constraints":{"required":true}}],"fieldsMatch":"equal","primaryKey":["nr"]}
  $ case-check --schema s t
  file	line	key	column	problem	level	expected	first	value

--infer reads several files, of which each may lack columns
  $ printf 'a\tb\n1\tx\n' >one
  $ printf 'b\tc\ny\ttrue\n' >two
  $ case-check --infer one two >s
  $ tr -d ' \n' <s | cut -d '[' -f 2-
  {"name":"a","type":"integer","title":"A"},{"name":"b","type":"string","title":"B","constraints":{"required":true,"unique":true}},{"name":"c","type":"boolean","title":"C"}],"fieldsMatch":"superset","primaryKey":["b"]}
  $ case-check --schema s one two
  file	line	key	column	problem	level	expected	first	value
  $ case-check --infer one nowhere
  2> case-check: nowhere: No such file or directory
  [2]
  $ printf 'a\n1\t2\n' | case-check --infer
  2> case-check: standard input:2: 2 fields, expected 1; case-check --good keeps the sound records
  [0 2]
  $ printf 'a\377\n1\n' | case-check --infer
  2> case-check: standard input: the name of column 1 is no text that a schema can have; see case-check
  [0 2]
  $ case-check --infer --schema s one
  2> case-check: --infer goes with files and -o alone
  [2]

Booleans are not inferred to be unique
  $ printf 'b\nTrue\nTRUE\n' >t
  $ case-check --infer t >s.json
  $ case-check --schema s.json t
  file	line	key	column	problem	level	expected	first	value
