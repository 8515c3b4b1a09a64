# Steps.

--set gives all records a value, --fill those that have none
  $ printf 'id\ta\tb\n1\tx\t\n2\t\ty\n' >t
  $ case-mend --set a=new t
  id	a	b
  1	new\t (esc)
  2	new	y
  2> case-mend: 2 fields in 2 records changed
  $ case-mend --fill a=new --fill b=other t
  id	a	b
  1	x	other
  2	new	y
  2> case-mend: 2 fields in 2 records changed

Empty for --fill is also what the schema calls missing
  $ printf '{"fields":[{"name":"a"}],"missingValues":["","NA"]}' >s
  $ printf 'a\tb\nNA\t1\nx\t2\n' | case-mend --schema s --fill a=none
  a	b
  none	1
  x	2
  2> case-mend: 1 field in 1 record changed

--empty takes a word for no value, in all columns or in those named
  $ printf 'a\tb\nNULL\tNULL\nnull\tx NULL\n' >t
  $ case-mend --empty NULL t
  a	b
  \t (esc)
  null	x NULL
  2> case-mend: 2 fields in 1 record changed
  $ case-mend --empty NULL=b t
  a	b
  NULL\t (esc)
  null	x NULL
  2> case-mend: 1 field in 1 record changed

A word that holds an equals sign has its columns named
  $ printf 'a\tb\nx=y\t1\n' | case-mend --empty 'x=y=*'
  a	b
  	1
  2> case-mend: 1 field in 1 record changed

--trim takes blanks off the ends, and leaves one between words, NBSP and TAB included
  $ printf 'a\n  two   words \n\302\240nbsp\302\240in\342\200\257it\n\\tx\\t \\ty\n' | case-mend --trim
  a
  two words
  nbsp in it
  x y
  2> case-mend: 3 fields in 3 records changed

--trim keeps lines, but no empty ones around the text
  $ printf 'a\n\\n\\n one  \\n  two\\n\\nthree \\n \\n\n' | case-mend --trim
  a
  one\ntwo\n\nthree
  2> case-mend: 1 field in 1 record changed
  $ printf 'a\tb\n x \t y \n' | case-mend --trim=b
  a	b
   x 	y
  2> case-mend: 1 field in 1 record changed

--terms writes terms in the spelling that the schema prefers
  $ printf 'country\tthemes\ntr\tx\nPérou\tx\nPERU\tx\n' | case-mend --terms
  country	themes
  Turkey	x
  Peru	x
  Peru	x
  2> case-mend: 3 fields in 3 records changed

A list is spelt element by element, each once; what stands between them stays
  $ printf '{"fields":[{"name":"land","type":"list","delimiter":";","vocabulary":"countries"}]}' >s
  $ printf 'land\nPérou;peru; Chile\nPérou;Chile;\n ; Peru;PERU\nPeru; Nowhere; Chili\n' | case-mend --schema s --terms
  land
  Peru; Chile
  Peru;Chile;
   ; Peru
  Peru; Nowhere; Chile
  2> case-mend: 4 fields in 4 records changed
  2> case-mend: --terms: 1 value did not fit; the first: standard input:5: column 'land': 'Peru; Nowhere; Chili'
  [0 1]

--dates reads the order that is said, with a time and without a day too
  $ printf 'since\n17/5/1989\n17.05.1989\n17-5-1989\n17 5 1989\n17. 5. 1989\n5/1989\n1989\n1989-05-17\n' >t
  $ case-mend --dates dmy t
  since
  1989-05-17
  1989-05-17
  1989-05-17
  1989-05-17
  1989-05-17
  1989-05
  1989
  1989-05-17
  2> case-mend: 6 fields in 6 records changed
  $ printf 'since\n5/17/1989\n5/17/1989 16:50\n' | case-mend --dates mdy
  since
  1989-05-17
  1989-05-17 16:50
  2> case-mend: 2 fields in 2 records changed
  $ printf 'since\n1989/5/17\n1989/5\n1989.5.17\n' | case-mend --dates ymd
  since
  1989-05-17
  1989-05
  1989-05-17
  2> case-mend: 3 fields in 3 records changed

What is no date of that order stays and is told, and so is a year of two digits
  $ printf 'since\n32/1/2000\n1/2/99\nsoon\n29/2/2001\n1/2-2000\n1/2/2000x\n\n' | case-mend --dates dmy
  since
  32/1/2000
  1/2/99
  soon
  29/2/2001
  1/2-2000
  1/2/2000x
   (esc)
  2> case-mend: --dates dmy: 6 values did not fit; the first: standard input:2: column 'since': '32/1/2000'
  [0 1]

A date is written in the form that the schema says
  $ printf '{"fields":[{"name":"d","type":"date","format":"%%d.%%m.%%Y"}]}' >s
  $ printf 'd\n5/17/1989\n1989-05-17\n17.05.1989\n5/1989\n' | case-mend --schema s --dates mdy
  d
  17.05.1989
  17.05.1989
  17.05.1989
  5/1989
  2> case-mend: 2 fields in 2 records changed
  2> case-mend: --dates mdy: 1 value did not fit; the first: standard input:5: column 'd': '5/1989'
  [0 1]

A form that would lose the century is not written
  $ printf '{"fields":[{"name":"d","type":"date","format":"%%d/%%m/%%y"}]}' >s
  $ printf 'd\n1989-05-17\n1889-05-17\n' | case-mend --schema s --dates mdy
  d
  17/05/89
  1889-05-17
  2> case-mend: 1 field in 1 record changed
  2> case-mend: --dates mdy: 1 value did not fit; the first: standard input:3: column 'd': '1889-05-17'
  [0 1]

A column that holds whole dates, or months, takes nothing else
  $ printf '{"fields":[{"name":"d","type":"date"},{"name":"m","type":"yearmonth"}]}' >s
  $ printf 'd\tm\n5/1989\t5/1989\n17/5/1989\t17/5/1989\n' | case-mend --schema s --dates dmy
  d	m
  5/1989	1989-05
  1989-05-17	17/5/1989
  2> case-mend: 2 fields in 2 records changed
  2> case-mend: --dates dmy: 2 values did not fit; the first: standard input:2: column 'd': '5/1989'
  [0 1]

--numbers takes groups, currencies and blanks out of number columns
  $ printf 'budget\n1.234,50 €\nEUR 12\n- 1 234\n1\302\240234,5\nCHF 1’234’567\n−5,5 US$\n1.234.567\n,5\n007\n1e3\n' | case-mend --numbers ,
  budget
  1234.50
  12
  -1234
  1234.5
  1234567
  -5.5
  1234567
  .5
  007
  1e3
  2> case-mend: 8 fields in 8 records changed
  $ printf 'budget\n$1,234.50\n1,234\n1.234\n1,234,567\n' | case-mend --numbers .
  budget
  1234.50
  1234
  1.234
  1234567
  2> case-mend: 3 fields in 3 records changed

Identifiers are no numbers, unless they are named
  $ printf 'id\tbudget\n007 001\t1 000\n' | case-mend --numbers .
  id	budget
  007 001	1000
  2> case-mend: 1 field in 1 record changed
  $ printf 'id\tbudget\n1 007 001\t1 000\n' | case-mend --numbers .=id
  id	budget
  1007001	1 000
  2> case-mend: 1 field in 1 record changed

What is no amount stays and is told
  $ printf 'budget\n12,34,5\n1.23.456\n12 apples\n$12 or so\nabout $12\n0,123\n5-\n95%%\n1,2,3\n' | case-mend --numbers .
  budget
  12,34,5
  1.23.456
  12 apples
  $12 or so
  about $12
  0,123
  5-
  95%
  1,2,3
  2> case-mend: --numbers .: 9 values did not fit; the first: standard input:2: column 'budget': '12,34,5'
  [0 1]

A fraction of three digits is kept apart from a group: it would be read as one the next time
  $ printf 'budget\n1,234\n0,234\n1234,567\n1,23\n' | case-mend --numbers , >once
  2> case-mend: 4 fields in 4 records changed
  $ cat once
  budget
  1.2340
  0.234
  1234.567
  1.23
  $ case-mend --numbers , once
  budget
  1.2340
  0.234
  1234.567
  1.23

Numbers are written as the schema has them
  $ printf '{"fields":[{"name":"a","type":"number","decimalChar":","},{"name":"n","type":"integer"}]}' >s
  $ printf 'a\tn\n1.234,5\t1.000,00\n1,234\t1,5\n' | case-mend --schema s --numbers ,
  a	n
  1234,5	1000
  1,234	1,5
  2> case-mend: 2 fields in 1 record changed
  2> case-mend: --numbers ,: 1 value did not fit; the first: standard input:3: column 'n': '1,5'
  [0 1]

--map replaces values by a table, and leaves the others
  $ printf 'from\tto\nN\tno\nY\tyes\n\tunknown\n' >map.tsv
  $ printf 'id\tok\n1\tN\n2\tY\n3\tperhaps\n4\t\n' | case-mend --map ok=map.tsv
  id	ok
  1	no
  2	yes
  3	perhaps
  4	unknown
  2> case-mend: 3 fields in 3 records changed

--replace replaces each match, by groups too
  $ printf 'title\nfoo 12 foo 3\n' | case-mend --replace 'title/(?<!<)\b(\d+)/<$1>'
  title
  foo <12> foo <3>
  2> case-mend: 1 field in 1 record changed
  $ printf 'title\nPark, Oslo\n' | case-mend --replace 'title/^(.*), (.*)$/$2: ${1}\/x'
  title
  Oslo: Park/x
  2> case-mend: 1 field in 1 record changed
  $ printf 'title\na/b\nébé\n' | case-mend --replace 'title/\//|' --replace 'title/é/e/'
  title
  a|b
  ebe
  2> case-mend: 2 fields in 2 records changed

--text makes text of HTML
  $ cat >t <<'X'
  > note
  > <p>One&nbsp;&amp; two</p><p>R&eacute;sum&#233; &#x2014; &#150;</p>
  > a<br>b<br/><br>c
  > <ul><li>one<li>two <b>bold</b></ul>after
  > <table><tr><td>1<td>2<tr><td>3<td>4</table>
  > <script>alert("<p>")</script><style>p{}</style>shown<!-- not > this -->
  > <pre>  a  b</pre>
  > <a href="x>y" title='z'>link</a> text
  > X
  $ case-mend --text note t
  note
  One\xc2\xa0& two\\n\\nRésumé — – (esc)
  a\nb\n\nc
  - one\n- two bold\n\nafter
  1 2\n3 4
  shown
    a  b
  link text
  2> case-mend: 7 fields in 7 records changed

--text leaves what is no markup
  $ printf 'note\na<b and c>d\nAT&T  x\nif a < b\na<b\n<!-- open\n&unknown; &copy\nx<a href="\n' | case-mend --text note
  note
  ad
  AT&T  x
  if a < b
  a<b
  <!-- open
  &unknown; &copy
  x<a href="
  2> case-mend: 1 field in 1 record changed
  $ printf 'note\nfish &amp; chips\\n two  blanks\n' | case-mend --text note
  note
  fish & chips\n two  blanks
  2> case-mend: 1 field in 1 record changed

--text leaves a reference that would be markup the next time, and reads all others
  $ printf 'note\nA &amp; B &lt;tag&gt; <br/>x &lt; y\n&amp;lt;b&amp;gt; &amp;amp; AT&amp;T &#60;!-- &#38;#38;\n&lt;me@b.org&gt; &lt;/p&gt;\n' >t
  $ case-mend --text note -o once t
  2> case-mend: 3 fields in 3 records changed
  $ cat once
  note
  A & B &lt;tag>\nx < y
  &amp;lt;b&amp;gt; &amp;amp; AT&T &#60;!-- &#38;#38;
  <me@b.org> &lt;/p>
  $ case-mend --text note once | cmp - once

# How steps go together.

Steps go in the order in which they stand
  $ printf 'a\n NA \n' >t
  $ case-mend --trim --empty NA t
  a
   (esc)
  2> case-mend: 1 field in 1 record changed
  $ case-mend --empty NA --trim t
  a
   NA\x20 (esc)
  2> case-mend: 1 field was left alone, which mending again would change again; give the steps in another order, or change them; the first: t:2: column 'a': ' NA '
  [1]

Mending again changes nothing: what would change again stays and is told
  $ printf 'a\nx\nfoo\n' >t
  $ case-mend --replace 'a/^/x/' t
  a
  x
  foo
  2> case-mend: 2 fields were left alone, which mending again would change again; give the steps in another order, or change them; the first: t:2: column 'a': 'x'
  [1]
  $ case-mend --replace 'a/^(?!x)/x/' t
  a
  x
  xfoo
  2> case-mend: 1 field in 1 record changed
  $ printf 'from\tto\nx\tfoo\nfoo\tbar\n' >map.tsv
  $ case-mend --map a=map.tsv t
  a
  x
  bar
  2> case-mend: 1 field in 1 record changed
  2> case-mend: 1 field was left alone, which mending again would change again; give the steps in another order, or change them; the first: t:2: column 'a': 'x'
  [1]

Records in which nothing changes pass byte for byte
  $ printf 'a\tb\n\\x\t x\n\\x\tx\\\\\n\\x \ty\n' | case-mend --trim=b
  a	b
  \x	x
  \x	x\\
  \x 	y
  2> case-mend: 1 field in 1 record changed

What is written is escaped as the stream has it
  $ printf 'a\tb\n1\tx\n' | case-mend --set b=$'l1\nl2\tt\\b\r'
  a	b
  1	l1\nl2\tt\\b\r
  2> case-mend: 1 field in 1 record changed

# Which records.

Only the records that case-grep's options select are mended
  $ printf 'id\tregion\tcity\n1\tEurope\tOslo\n2\tAfrica\tTunis\n3\tEurope\tRome\n' >t
  $ case-mend --set city=X -r Europe t
  id	region	city
  1	Europe	X
  2	Africa	Tunis
  3	Europe	X
  2> case-mend: 2 fields in 2 records changed
  $ case-mend --set city=X -W 'id>1' -W 'id<3' t
  id	region	city
  1	Europe	Oslo
  2	Africa	X
  3	Europe	Rome
  2> case-mend: 1 field in 1 record changed
  $ case-mend --set city=X -v -r Europe t
  id	region	city
  1	Europe	Oslo
  2	Africa	X
  3	Europe	Rome
  2> case-mend: 1 field in 1 record changed
  $ case-mend --set city=X -i -e oslo -f city t
  id	region	city
  1	Europe	X
  2	Africa	Tunis
  3	Europe	Rome
  2> case-mend: 1 field in 1 record changed
  $ case-mend --set city=X -r Europ t
  id	region	city
  1	Europe	Oslo
  2	Africa	Tunis
  3	Europe	Rome
  2> case-mend: no record is selected; nothing is mended
  2> case-mend: no region 'Europ' is known; did you mean 'Europe'?

A pattern that takes too long is an error with its line, after the records before it
  $ { printf 'a\nx\n'; printf 'a%.0s' {1..70000}; printf 'b\n'; } >t
  $ case-mend --set a=1 -e '^(a+)+$' t
  a
  x
  2> case-mend: t:3: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  [2]
  $ case-mend --replace 'a/^(a+)+$/x' t
  a
  x
  2> case-mend: t:3: column 'a': the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  [2]

# The log.

--log tells what changed, as case-diff does
  $ printf 'id\ta\tb\n1\t x\t y\n2\tx\ty\n3\tz\t w\n' >t
  $ case-mend --trim --log log -o new t
  2> case-mend: 3 fields in 2 records changed
  $ cat log
  change	key	field	old	new
  changed	1	a	 x	x
  changed	1	b	 y	y
  changed	3	b	 w	w
  $ case-diff t new | diff - log
  [1 0]

A record whose key changes is removed and added
  $ printf 'id\ta\n 1\tx\n2\t y\n' >t
  $ case-mend --trim --log log -o new t
  2> case-mend: 2 fields in 2 records changed
  $ case-diff t new | diff - log
  [1 0]
  $ cat log
  change	key	field	old	new
  removed	 1	id	 1\t (esc)
  removed	 1	a	x\t (esc)
  changed	2	a	 y	y
  added	1	id		1
  added	1	a		x

A key that means the same, spelt otherwise, is a field that changed
  $ printf 'country\ta\nPérou\tx\n' >t
  $ case-mend --terms --log log -k country -o new t
  2> case-mend: 1 field in 1 record changed
  $ case-diff -k country t new | diff - log
  [1 0]
  $ cat log
  change	key	field	old	new
  changed	Pérou	country	Pérou	Peru

case-patch -R takes the log back
  $ printf 'id\tcountry\tnote\n1\tPérou\t x\n 2\tPeru\t\n3\tChile\ta\\tb\n' >t
  $ case-mend --trim --terms --fill note=none --log log -o new t
  2> case-mend: 5 fields in 3 records changed
  $ case-patch -R log new | case-diff t -
  change	key	field	old	new

The key of the log is the schema's, or that of -k
  $ printf 'a\tb\tc\n1\t2\t x\n' >t
  $ case-mend --trim --log log t >new
  2> case-mend: --log: the table has no key by the schema; -k names the columns that tell records apart
  [2]
  $ case-mend --trim --log log -k a,b t >new
  2> case-mend: 1 field in 1 record changed
  $ case-diff -k a,b t new | diff - log
  [1 0]
  $ case-mend --trim -k a t
  2> case-mend: -k names records in the log; give --log FILE, too
  [2]

Two records that get one key are refused with --log alone, and nothing is written
  $ printf 'id\tn\n01\ta\n1\tb\n' >t
  $ case-mend --replace 'id/^0+//' --log log -o new t
  2> case-mend: --log: mended, the key '1' stands twice, which no log could take back; leave the key as it is, or --log out
  [2]
  $ printf 'id\tn\n01\ta\n001\tb\n' >t
  $ case-mend --replace 'id/^0+//' --log log -o new t
  2> case-mend: --log: mended, the key '1' stands twice, which no log could take back; leave the key as it is, or --log out
  [2]
  $ ls
  t
  $ case-mend --replace 'id/^0+//' t
  id	n
  1	a
  1	b
  2> case-mend: 2 fields in 2 records changed

A key that another record leaves may be taken
  $ printf '{"fields": [{"name": "id", "type": "integer"}], "primaryKey": "id"}' >schema
  $ export CASES_SCHEMA=schema
  $ printf 'id\tn\n1\ta\n02\tb\n' >t
  $ printf 'from\tto\n1\t2\n02\t3\n' >map
  $ case-mend --map id=map --log log -o new t
  2> case-mend: 2 fields in 2 records changed
  $ case-patch -R log new
  id	n
  02	b
  1	a

A key that stands twice is refused with --log alone
  $ printf 'id\ta\n1\tx\n1\t y\n' >t
  $ case-mend --trim --log log t
  id	a
  2> case-mend: t:3: --log: key '1' stands at t:2 already; remove or renumber one of them first, or -k names columns that tell records apart
  [2]
  $ case-mend --trim t
  id	a
  1	x
  1	y
  2> case-mend: 1 field in 1 record changed

# Mistakes.

A step that cannot be understood is refused
  $ printf 'a\tb\n1\t2\n' >t
  $ case-mend t
  2> case-mend: no step says what to mend; see case-mend --help
  [2]
  $ case-mend --set a t
  2> case-mend: --set takes FIELD=VALUE, not 'a'
  [2]
  $ case-mend --set c=1 t
  2> case-mend: no column 'c'; there are: a, b
  [2]
  $ case-mend --fill a= t
  2> case-mend: --fill takes FIELD=VALUE, not 'a='
  [2]
  $ case-mend --empty '' t
  2> case-mend: --empty takes WORD[=FIELDS], not ''
  [2]
  $ case-mend --dates dym t
  2> case-mend: --dates takes dmy, mdy or ymd, perhaps =FIELDS, not 'dym'
  [2]
  $ case-mend --numbers ';' t
  2> case-mend: --numbers takes , or ., perhaps =FIELDS, not ';'
  [2]
  $ case-mend --numbers , t
  2> case-mend: --numbers: by the schema this is for no column of the table; --schema names another, or name columns behind =
  [2]
  $ case-mend --dates dmy t
  2> case-mend: --dates: by the schema this is for no column of the table; --schema names another, or name columns behind =
  [2]
  $ case-mend --terms t
  2> case-mend: --terms: by the schema this is for no column of the table; --schema names another
  [2]
  $ case-mend --terms=a t
  2> case-mend: --terms: the schema has no vocabulary for the column 'a'; --schema names another
  [2]
  $ case-mend --trim=c t
  2> case-mend: no column 'c'; there are: a, b
  [2]
  $ case-mend --replace a/b t
  2> case-mend: --replace takes FIELD/REGEX/TEXT, not 'a/b'
  [2]
  $ case-mend --replace 'a/(/x' t
  2> case-mend: --replace 'a/(/x': REGEX, byte 2: missing closing parenthesis
  [2]
  $ case-mend --replace 'a/x/$2' t
  2> case-mend: --replace 'a/x/$2': TEXT, byte 3: unknown substring
  [2]
  $ case-mend --replace a/b/c/d t
  2> case-mend: --replace 'a/b/c/d': a slash within the parts is written \/
  [2]

A map is a table of two columns, in which a value stands once
  $ printf 'a\tb\n1\t2\n' >t
  $ printf 'from\tto\tmore\n1\t2\t3\n' >m3
  $ printf 'from\tto\n1\t2\n1\t3\n' >m2
  $ case-mend --map a=m3 t
  2> case-mend: m3: a map has two columns, from and to, not 3; case-cut -f chooses them
  [2]
  $ case-mend --map a=m2 t
  2> case-mend: m2:3: '1' stands twice; keep one of them
  [2]
  $ case-mend --map a=none t
  2> case-mend: none: No such file or directory
  [2]
  $ case-mend --map a=- <t
  2> case-mend: standard input: is given twice, but can be read once; save it in a file first
  [2]

A column whose whole name holds the sign is found; a backslash makes it part of the name
  $ printf 'a\ta=b\tc=d\n1\t2\t3\n' >t
  $ case-mend --set a=b=x t
  a	a=b	c=d
  b=x	2	3
  2> case-mend: 1 field in 1 record changed
  $ case-mend --set 'a\=b=x' t
  a	a=b	c=d
  1	x	3
  2> case-mend: 1 field in 1 record changed
  $ case-mend --set c=d=x t
  a	a=b	c=d
  1	2	x
  2> case-mend: 1 field in 1 record changed

A record with a wrong number of fields is an error
  $ printf 'a\tb\n x\t1\nx\n' | case-mend --trim
  a	b
  x	1
  2> case-mend: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  [0 2]

# What it is for.

case-check finds nothing any more of what was mended
  $ printf 'id\tcountry\tbudget\tcurrency\tsince\n1\tPérou\t1.234,50\teur\t17/5/1989\n2\tNULL\t1 000\tEUR\tNULL\n' >t
  $ case-check t
  file	line	key	column	problem	level	expected	first	value
  t	2	1	country	another spelling of a term	warning	Peru		Pérou
  t	2	1	since	not of the type	error	a date (YYYY, YYYY-MM or YYYY-MM-DD)		17/5/1989
  t	2	1	budget	not of the type	error	a number		1.234,50
  t	2	1	currency	another spelling of a term	warning	EUR		eur
  t	3	2	country	unknown term	error			NULL
  t	3	2	since	not of the type	error	a date (YYYY, YYYY-MM or YYYY-MM-DD)		NULL
  t	3	2	budget	not of the type	error	a number		1 000
  2> case-check: 7 findings; sound records: 0 of 2
  [1]
  $ case-mend --empty NULL --terms --dates dmy --numbers , t | case-check
  file	line	key	column	problem	level	expected	first	value
  2> case-mend: 7 fields in 2 records changed
  $ printf 'id\ttitle\n1 \t\\nfoo\n2\t x\302\240\n3\t\342\200\257y\\t\\r\\n\n' >t
  $ case-check t | cut -f 2,5,9
  line	problem	value
  2	blanks at the ends	1\x20 (esc)
  2	blanks at the ends	\nfoo
  3	blanks at the ends	 x\xc2\xa0 (esc)
  4	blanks at the ends	\xe2\x80\xafy\\t\\r\\n (esc)
  2> case-check: 4 findings; sound records: 0 of 3
  [1 0]
  $ case-mend --trim t | case-check
  file	line	key	column	problem	level	expected	first	value
  2> case-mend: 4 fields in 3 records changed

A selection of no record is told
  $ printf 'id\tcity\n1\tLima\n' >t
  $ case-mend -W id=7 --set city=Oslo t
  id	city
  1	Lima
  2> case-mend: no record is selected; nothing is mended
  $ case-mend --trim t
  id	city
  1	Lima
  $ printf 'id\tcity\n' | case-mend --trim
  id	city

What may be the fields of a step is no file
  $ printf 'id\tcity\n1\tLima\n' >t
  $ case-mend --trim city t
  2> case-mend: city: No such file or directory; if these are fields, write --trim=city
  [2]
  $ case-mend --trim=city city t
  2> case-mend: city: No such file or directory
  [2]
  $ case-mend --trim city <t
  2> case-mend: city: No such file or directory; if these are fields, write --trim=city
  [2]

A key that stands twice in the log is told with both places
  $ printf 'id\tyear\ta\n1\t2\tx\n' >t
  $ printf 'id\tyear\ta\n3\t4\tx\n1\t2\ty\n' >u
  $ case-mend --trim --log log -k id,year t u >/dev/null
  2> case-mend: u:3: --log: key '1', '2' stands at t:2 already; remove or renumber one of them first, or -k names columns that tell records apart
  [2]
  $ case-mend --trim --log log t - <u >/dev/null
  2> case-mend: standard input:3: --log: key '1' stands at t:2 already; remove or renumber one of them first, or -k names columns that tell records apart
  [2]

Columns with an equals sign in the name are named behind one
  $ printf 'a=b\tc\nNULL\tNULL\n1,5\t1,5\n' >t
  $ case-mend --empty 'NULL=a\=b' t 2>/dev/null
  a=b	c
  	NULL
  1,5	1,5
  $ case-mend --empty NULL=a=b --numbers ,=a=b t 2>/dev/null
  a=b	c
  	NULL
  1.5	1,5
  $ case-mend --numbers ',=c,a\=b' t 2>/dev/null | tail -n 1
  1.5	1.5
  [1 0]
  $ case-mend --set c=x -W 'a=b=NULL' t 2>/dev/null
  a=b	c
  NULL	x
  1,5	1,5
