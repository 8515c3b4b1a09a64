CSV quotes hold delimiters, quotes and line ends
  $ printf 'id,title,note\n1,"Park, north side","She said ""yes"""\n2,"two\nlines",\n' | case-import
  id	title	note
  1	Park, north side	She said "yes"
  2	two\\nlines\t (esc)

A quote within a field that does not begin with one means itself
  $ printf 'name,size\npipe,6" wide\nx "y" z,"a ""b"""\n' | case-import
  name	size
  pipe	6" wide
  x "y" z	a "b"

A backslash of a CSV is a backslash, and is escaped in the stream
  $ printf 'a,b\nC:\\\\new,\\N\n' | case-import
  a	b
  C:\\\\new	\\N

A TAB in a CSV becomes an escape
  $ printf 'a,b\n"x\ty",z\n' | case-import
  a	b
  x\ty	z

Blanks around values are kept
  $ printf 'a,b\n  1 ," 2 "\n , \n' | case-import
  a	b
    1 	 2\x20 (esc)
   	\x20 (esc)

The delimiter is found in the first line
  $ for d in ',' ';' '\t' '|'; do
  > 	printf "a${d}b\n1${d}2\n" | case-import
  > done
  a	b
  1	2
  a	b
  1	2
  a	b
  1	2
  a	b
  1	2

Delimiters within quotes do not count
  $ printf '"a, b, c";"d ""x"", e"\n1;2\n' | case-import
  a, b, c	d "x", e
  1	2

-d names the delimiter
  $ printf 'a:b,c\n1:2\n' | case-import -d :
  a	b,c
  1	2

A delimiter is one byte, and no quote
  $ case-import -d ';;' </dev/null
  2> case-import: -d takes one ASCII character, not ';;'
  [2]
  $ case-import -d '"' </dev/null
  2> case-import: -d takes one ASCII character, not '"'
  [2]

Lines end with LF, CRLF or CR
  $ printf 'a,b\r\n1,x\r\n' | case-import
  a	b
  1	x
  $ printf 'a,b\r1,"x\ry"\r2,z' | case-import
  a	b
  1	x\ry
  2	z
  $ printf 'a,b\n1,"x\r\ny"\r\n' | case-import
  a	b
  1	x\r\ny

Blank lines are left out
  $ printf '\n\na,b\n\n1,2\n\r\n3,4\n\n' | case-import
  a	b
  1	2
  3	4

Blank lines alone are no table
  $ printf '\n\r\n' | case-import
  2> case-import: standard input: empty, not even a header; did what made it fail?
  [0 2]

In a CSV of one column a quoted empty line is a record
  $ printf 'name\nParis\n""\nLima\n' | case-import
  name
  Paris

  Lima

A CSV may be its header alone
  $ printf 'id,title' | case-import
  id	title

-f chooses columns
  $ printf 'a,b,c\n1,2,3\n' | case-import -f c,a
  c	a
  3	1

--map names columns anew, by name or number
  $ printf 'No,Continent,Name\n1,Asia,x\n' | case-import --map id=No --map region=Continent --map title=#3
  id	region	title
  1	Asia	x

--map can swap names
  $ printf 'a,b\n1,2\n' | case-import --map a=b --map b=a
  b	a
  1	2

--map needs a column that is there, and both names
  $ printf 'No,Continent\n1,Asia\n' | case-import --map region=Contient
  2> case-import: no column 'Contient', did you mean 'Continent'? There are: No, Continent
  [0 2]
  $ case-import --map region </dev/null
  2> case-import: --map takes NEW=OLD, as in region=Continent, not 'region'
  [2]

Columns of the same name or none are told
  $ printf 'a,b,a\n1,2,3\n' | case-import
  2> case-import: standard input: columns of one name: 1 and 3 ('a'); --map NEW=#3 renames one, --unique-names numbers all
  [0 2]
  $ printf 'a,,c\n1,2,3\n' | case-import
  2> case-import: standard input: columns without a name: 2; --map NAME=#2 names one, --name-empty all, --drop-empty leaves out those without value
  [0 2]

--map cures columns of the same name or none
  $ printf 'a,b,a,\n1,2,3,4\n' | case-import --map a2=#3 --map rest=#4
  a	b	a2	rest
  1	2	3	4

A record with too few or too many fields is told
  $ printf 'id,title,year\n1,"a\nb",2001\n2,c\n3,d,2003\n' | case-import
  id	title	year
  1	a\nb	2001
  2> case-import: standard input:4: record 2 has 2 fields, expected 3; --pad fills short ones up
  [0 2]
  $ printf 'id,title\n1,a\n2,b,c\n' | case-import --pad
  id	title
  1	a
  2> case-import: standard input:3: record 2 has 3 fields, expected 2; is the delimiter right (-d), is a quote missing?
  [0 2]

--pad fills short records up
  $ printf 'id,title,year\n1\n2,b\n3,c,2003\n' | case-import --pad
  id	title	year
  1	\t (esc)
  2	b\t (esc)
  3	c	2003
  2> case-import: 2 records filled up with empty fields (--pad)

--pad fills each file's records up to its own header; a long one stays an error
  $ printf 'id,title,year\n1\n2,b\n' >one.csv
  $ printf 'year\tid\n2001\n2002\t4\n' >two.tsv
  $ printf '{"note":"n"}\n' >three.json
  $ case-import --pad one.csv two.tsv three.json
  id	title	year	note
  1		\t (esc)
  2	b	\t (esc)
  		2001\t (esc)
  4		2002\t (esc)
  			n
  2> case-import: 3 records filled up with empty fields (--pad)
  $ printf 'id,title\n5\n6,f,g\n7,h\n' >four.csv
  $ case-import --pad one.csv four.csv two.tsv
  id	title	year
  1	\t (esc)
  2	b\t (esc)
  5	\t (esc)
  2> case-import: four.csv:3: record 2 has 3 fields, expected 2; is the delimiter right (-d), is a quote missing?
  [2]

A quote that is never closed is told where it opens
  $ printf 'id,title\n1,"a\nb"\n2,"open\n3,x\n' | case-import
  id	title
  1	a\nb
  2> case-import: standard input:4: record 2, field 2: the quote that begins it is never closed
  [0 2]
  $ printf 'id,"title\n1,a\n' | case-import
  2> case-import: standard input:1: the header: the quote that begins it is never closed
  [0 2]

Text behind a closing quote is told
  $ printf 'id,title\n1,good\n2,"two\nlines" more\n3,x\n' | case-import
  id	title
  1	good
  2> case-import: standard input:3: record 2, field 2: text after the closing quote; within quotes a quote is written twice
  [0 2]

A forum's export: 47 columns, semicolons, HTML over several lines, a mark, CRLF
  $ {
  > 	printf '\357\273\277id'
  > 	for i in $(seq 2 46); do printf ';field/%d/en' $i; done
  > 	printf ';body\r\n'
  > 	for id in 1 2; do
  > 		printf '%d' $id
  > 		for i in $(seq 2 46); do printf ';"%s"' "$([ $i = 7 ] && printf 'x;y')"; done
  > 		printf ';"<p class=""lead"">A bench\r\n\tfor %d</p>\r\n\r\n<p>&amp; shade</p>"\r\n' $id
  > 	done
  > } | case-import -f 'id,field/7/en,field/46/en,body'
  id	field/7/en	field/46/en	body
  1	x;y		<p class="lead">A bench\r\n\tfor 1</p>\r\n\r\n<p>&amp; shade</p>
  2	x;y		<p class="lead">A bench\r\n\tfor 2</p>\r\n\r\n<p>&amp; shade</p>

It is the same wherever the bytes are cut
  $ printf 'ä;"b\r\n""é"\n1;"\\x\r\n예"\r\n' >file
  $ case-import <file | tee whole
  ä	b\r\n"é
  1	\\x\r\n예
  $ for i in $(seq 1 $(wc -c <file)); do
  > 	{ head -c $i file; sleep 0.01; tail -c +$((i + 1)) file; } |
  > 		case-import | cmp - whole
  > done

Quoted TSV has the stream's escapes; \N is empty, any other backslash itself
  $ printf 'a\tb\tc\n"x\ty"\t\\N\tp\\tq\nC:\\dir\t\\\\n\t"1\n2\\"\n' | case-import -t tsv
  a	b	c
  x\ty		p\tq
  C:\\dir	\\n	1\n2\\

With --raw a TSV has no quotes and no escapes
  $ printf 'a\tb\tc\n"x\ty"\t\\N\tp\\tq\nC:\\dir\t\\\\n\t"1\n2"\n' | case-import -t tsv --raw
  a	b	c
  x\ty	\\N	p\\tq
  C:\\dir	\\\\n	1\n2

A byte order mark is left out
  $ printf '\357\273\277"a",b\n1,2\n' | case-import
  a	b
  1	2

A NUL is a byte as any other
  $ printf 'a,b\n1\0002,3\n' | case-import
  a	b
  1\x002	3 (esc)

Bytes that are no UTF-8 are told, and what lies before is printed
  $ printf 'city,n\nLima,1\n"two\nlines",2\nM\374nster,3\n' | case-import
  city	n
  Lima	1
  two\nlines	2
  2> case-import: standard input:5: not UTF-8; name the encoding, as in -E windows-1252, or --replace-bad puts U+FFFD there
  [0 2]
  $ printf 'city,n\nLima,1\nBogot\303' | case-import
  city	n
  Lima	1
  2> case-import: standard input:3: not UTF-8; name the encoding, as in -E windows-1252, or --replace-bad puts U+FFFD there
  [0 2]
  $ printf '{"a":1}\n{"a":"\374"}\n' | case-import
  a
  1
  2> case-import: standard input:2: not UTF-8; name the encoding, as in -E windows-1252, or --replace-bad puts U+FFFD there
  [0 2]

-E names the encoding
  $ printf 'city;sum\nM\374nster;\200 5\nBogot\341;\223six\224\n' | case-import -E windows-1252
  city	sum
  Münster	€ 5
  Bogotá	“six”

An unknown encoding is told
  $ printf 'a\n' | case-import -E latin-99
  2> case-import: unknown encoding 'latin-99'; iconv -l lists those there are
  [0 2]

A first read that fails is told
  $ needs /proc/self/mem
  $ case-import -E latin1 /proc/self/mem
  2> case-import: /proc/self/mem: Input/output error
  [2]

UTF-16 is known by its mark, as Excel writes "Unicode text"; and the other byte order
  $ printf '\357\273\277name\tcity\r\n"Ana ""A"" Ruiz"\tMünster\r\n예산\tBogotá\r\n' >utf-8
  $ iconv -f UTF-8 -t UTF-16LE utf-8 | case-import
  name	city
  Ana "A" Ruiz	Münster
  예산	Bogotá
  $ iconv -f UTF-8 -t UTF-16BE utf-8 | case-import
  name	city
  Ana "A" Ruiz	Münster
  예산	Bogotá
  $ iconv -f UTF-8 -t UTF-32LE utf-8 | case-import
  name	city
  Ana "A" Ruiz	Münster
  예산	Bogotá

UTF-16 without a mark, or cut off, is told
  $ printf 'a,b\n1,2\n' | iconv -f UTF-8 -t UTF-16LE | case-import
  2> case-import: standard input: UTF-16 without a byte order mark? Try -E UTF-16LE
  [0 0 2]
  $ { printf '\377\376'; printf 'a,b\n1,2\n' | iconv -f UTF-8 -t UTF-16LE; printf x; } | case-import
  a	b
  1	2
  2> case-import: standard input:3: not sound UTF-16LE; is it whole, is -E right? --replace-bad puts U+FFFD there
  [0 2]

JSON Lines: numbers as they are written, null empty, the union of the keys
  $ case-import -t jsonl <<'EOF'
  > {"id": 1000000, "code": "007", "rate": 1.50e3, "big": 12345678901234567890123}
  > {"id": -0.0, "text": "tab\there \"and\" \\ there\nnext", "code": null, "open": true}
  > EOF
  id	code	rate	big	text	open
  1000000	007	1.50e3	12345678901234567890123	\t (esc)
  -0.0				tab\there "and" \\ there\nnext	true

JSON objects come in an array, over several lines, or several a line
  $ printf ' [ {"a":1,"b":"x"},\n{"b":"","c":false}, {}\n]\n' | case-import
  a	b	c
  1	x\t (esc)
  		false
  	\t (esc)
  $ printf '{\n  "a": 1,\n  "b": 2\n}\n{"a": 3} {"c": 4}' | case-import
  a	b	c
  1	2\t (esc)
  3	\t (esc)
  		4
  $ printf '{"a":[1}]\n' | case-import
  2> case-import: standard input:1: record 1 is no sound JSON: ']' expected
  [0 2]

Objects within an object stay JSON, arrays of values become lists
  $ case-import -t jsonl <<'EOF'
  > {"id": 1, "tags": [ "a", 2.50, null, { "k" : "é\u00e9\"" } ], "empty": {}, "list": []}
  > EOF
  id	tags	empty	list
  1	["a",2.50,null,{"k":"éé\\\\""}]	{}\t (esc)

JSON without an object is told
  $ printf '[]\n' | case-import
  2> case-import: standard input: no object with a key, so there are no columns
  [0 2]
  $ printf '' | case-import -t jsonl
  2> case-import: standard input: no object with a key, so there are no columns
  [0 2]

What is no JSON, or no table, is told with its line
  $ for n in 007 1. .5 +1 1e 0x10 - NaN; do
  > 	printf '{"a":%s}\n' "$n" | case-import
  > done
  2> case-import: standard input:1: '007' is no number as JSON writes it
  2> case-import: standard input:1: '1.' is no number as JSON writes it
  2> case-import: standard input:1: record 1 is no sound JSON: invalid token
  2> case-import: standard input:1: record 1 is no sound JSON: invalid token
  2> case-import: standard input:1: '1e' is no number as JSON writes it
  2> case-import: standard input:1: record 1 is no sound JSON: '}' expected
  2> case-import: standard input:1: '-' is no number as JSON writes it
  2> case-import: standard input:1: record 1 is no sound JSON: invalid token
  [0 2]
  $ printf '{"a":1}\n{"b":{1 :2}}\n' | case-import
  a
  1
  2> case-import: standard input:2: a key is a number; keys are strings
  [0 2]
  $ printf '{"a":1}\n[2]\n' | case-import
  a
  1
  2> case-import: standard input:2: expected an object, as in {"id": 1}, found '['
  [0 2]
  $ printf '[{"a":1} {"a":2}]' | case-import
  a
  1
  2> case-import: standard input:1: expected a comma or ] after an object, found '{'
  [0 2]
  $ printf '[{"a":1},]' | case-import
  a
  1
  2> case-import: standard input:1: expected an object, as in {"id": 1}, found ']'
  [0 2]
  $ printf '[{"a":1}] x' | case-import
  a
  1
  2> case-import: standard input:1: expected nothing after the array, found 'x'
  [0 2]
  $ printf '{"a":1}\n{"a":2,\n"b' | case-import
  a
  1
  2> case-import: standard input:2: the object that begins here is never closed; cut?
  [0 2]
  $ printf '[{"a":1},' | case-import
  a
  1
  2> case-import: standard input:1: the array is never closed; cut?
  [0 2]
  $ { printf '{"a":'; printf '[%.0s' $(seq 3000); printf ']%.0s' $(seq 3000); printf '}'; } | case-import
  2> case-import: standard input:1: record 1 is no sound JSON: maximum parsing depth reached
  [0 2]
  $ printf '{"a":1}\n{"a":2,\n "a":3}\n' | case-import
  a
  1
  2> case-import: standard input:3: record 2 is no sound JSON: duplicate object key
  [0 2]
  $ printf '{"a":1,"":2}' | case-import
  2> case-import: standard input: columns without a name: 2; --map NAME=#2 names one, --name-empty all, --drop-empty leaves out those without value
  [0 2]

--map names keys anew
  $ printf '{"No":1,"Continent":"Asia"}' | case-import --map id=No --map region=Continent
  id	region
  1	Asia

Escapes of JSON become characters, also NUL and pairs of surrogates
  $ printf '{"a":"x\\u0000y","b":"\\ud83d\\ude00"}' | case-import
  a	b
  x\x00y	😀 (esc)

JSON may be UTF-16
  $ { printf '\377\376'; printf '{"stadt":"Köln"}\r\n' | iconv -f UTF-8 -t UTF-16LE; } | case-import
  stadt
  Köln

More JSON than is held in memory is spilled, also with a column that comes last
  $ { seq 60000 | sed 's/.*/{"n":&,"text":"some text, a little longer"}/'; printf '{"late":"x"}\n'; } >file.jsonl
  $ case-import file.jsonl | sed -n '1,2p;60001,$p'
  n	text	late
  1	some text, a little longer\t (esc)
  60000	some text, a little longer\t (esc)
  		x
  $ ls .
  file.jsonl

What fits in memory needs no temporary file; what does not names TMPDIR
  $ [ -z "$UNDER_VALGRIND" ] || skip 'valgrind itself needs the folder for temporary files'
  $ printf '{"a":1}' | TMPDIR=/no/such case-import
  a
  1
  $ seq 200000 | sed 's/.*/{"number":"&&&&"}/' | TMPDIR=/no/such case-import -t jsonl
  number
  2> case-import: temporary file in /no/such (TMPDIR chooses the folder): No such file or directory
  [0 0 2]

CSV and JSON can be one table
  $ printf 'id,title\n1,a\n' >one.csv
  $ printf '{"title":"b","year":2001}\n' >two.json
  $ case-import one.csv two.json
  id	title	year
  1	a\t (esc)
  	b	2001

Several files are one table with the columns of all
  $ printf 'id,title\n1,a\n' >one.csv
  $ printf 'title;year\nb;2001\n' >two.csv
  $ case-import one.csv two.csv
  id	title	year
  1	a\t (esc)
  	b	2001

--map applies to the files that have the column
  $ printf 'id,title\n1,a\n' >one.csv
  $ printf 'Titel;id\nb;2\n' >two.csv
  $ case-import --map title=Titel one.csv two.csv
  id	title
  1	a
  2	b

An option that no file has a use for is refused
  $ yes '{' | case-import -t jsonl -d ';'
  2> case-import: -d is of use for csv, tsv, not for jsonl; leave it out, or name the format by -t
  [0 2]
  $ case-import --raw /no/such.csv
  2> case-import: --raw is of use for tsv, not for csv; leave it out, or name the format by -t
  [2]
  $ case-import --pad /no/such.json /no/such.ndjson
  2> case-import: --pad is of use for csv, tsv, not for json; leave it out, or name the format by -t
  [2]
  $ case-import --pad ../data/programme.txt
  2> case-import: --pad is of use for csv, tsv, not for programme; leave it out, or name the format by -t
  [2]
  $ printf '[{"a":1}]' | case-import -d ,
  2> case-import: -d is of use for csv, tsv, not for json; leave it out, or name the format by -t
  [0 2]
  $ printf 'a\n1\n' | case-import --raw -o out
  2> case-import: --raw is of use for tsv, not for csv; leave it out, or name the format by -t
  [0 2]
  $ ls -A

One file that an option is for is enough
  $ printf 'a\tb\nx\\ty\n' >one.tsv
  $ printf 'a,b\nz\n' >two.csv
  $ printf '{"b":"\\\\"}' >three.json
  $ case-import --raw --pad one.tsv two.csv three.json
  a	b
  x\\\\ty\t (esc)
  z\t (esc)
  	\\
  2> case-import: 2 records filled up with empty fields (--pad)
  $ printf 'a;b\n\\t;"1;2"\n' | case-import -t tsv -d ';'
  a	b
  \t	1;2

An unknown format is told
  $ case-import -t xml </dev/null
  2> case-import: no format 'xml'; there are: csv, tsv, stream, json, jsonl, rec, xlsx, ods, programme
  [2]

-o replaces the file, keeping its mode, only when all went well
  $ printf 'old\n' >out && chmod 640 out
  $ printf 'a,b\n1,2\n' | case-import -o out
  $ cat out
  a	b
  1	2
  $ ls -l out | cut -c1-10
  -rw-r-----
  $ printf 'a,b\n1,2\n3\n' | case-import -o out
  2> case-import: standard input:3: record 2 has 1 field, expected 2; --pad fills short ones up
  [0 2]
  $ cat out
  a	b
  1	2
  $ ls -A
  out
  $ printf 'a\n1\n' | case-import -o no/such/place
  2> case-import: no/such/place: cannot write beside it: No such file or directory
  [0 2]

In each format a reader that leaves early ends it by the signal
  $ first() {
  > 	{ case-import "$@"; echo $? >status; } | head -n 2 | cut -c 1-40
  > 	cat status
  > }
  $ text='some text that makes the records longer, again and again and again'
  $ { printf 'a\tb\n'; seq 30000 | sed "s/.*/&\t$text/"; } | first -t tsv
  a	b
  1	some text that makes the records longe
  141
  $ seq 30000 | sed "s/.*/{\"a\":&,\"b\":\"$text\"}/" | first
  a	b
  1	some text that makes the records longe
  141
  $ for i in $(seq 200); do cat ../data/programme.txt; echo; done >page
  $ for i in $(seq 10); do cat page; done | first
  id	kind	title	region	country	city	org	ty
  1	case	A Well That Belongs to Its Street
  141

A forum's programme becomes a table of cases
  $ case-import ../data/programme.txt
  id	kind	title	region	country	city	org	type	speaker	role	workshop	themes	summary
  1	case	A Well That Belongs to Its Street	Africa	Ghana		Street Committee of Osu	Social and Solidarity Economy Organization	Mr. Kofi Mensah	Chair	Water in Common Hands	Rivers and Wells; Town Halls	Neighbours dug the well in 1998 and keep it in turn. Each house pays a small sum a month.\n\nThe sums are read out every year.
  2	case	Who Drinks First: a Council Asks	Latin America	Bolivia	Cochabamba	Alcaldía de la Ciudad	Government and public agency	Ms. Rosa Quispe	Head of the Water and Sewers Office	Water in Common Hands	Rivers and Wells; Town Halls	Meetings by district decide which pipe is laid next.
  M	mediator	Moderator of the workshop	Europe	Austria	Linz	Rivers Without Borders	Network	Dr. Eva Huber	Secretary	Water in Common Hands	Rivers and Wells; Town Halls	It joins forty towns along the Danube.\n\nIt met first in 2003.
  1	case	A Timetable Made by Night Nurses	Asia	Japan	Nagoya	Nagoya Transport Bureau	Government and public agency	Ms. Aiko Tanaka	Planner	Light for the Night Bus	Transport	Nurses drew the map; the city drove it.

A programme is known by its first line alone
  $ { printf '\302\240\r\n\r\n \302\240WORKSHOP: \302\240\r\n'; tail -n +2 ../data/programme.txt; } >page
  $ case-import page | cmp - ../data/programme.tsv
  $ for i in 2 5 9 14 18; do
  > 	{ head -c $i page; sleep 0.01; tail -c +$((i + 1)) page; } |
  > 		case-import | cmp - ../data/programme.tsv
  > done
  $ printf 'Workshop:' | case-import
  id	kind	title	region	country	city	org	type	speaker	role	workshop	themes	summary
  2> case-import: standard input:1: a workshop without a title
  [0 2]
  $ printf 'Workshops\nGardens\n' | case-import
  Workshops
  Gardens
  $ printf 'workshop,title\n1,x\n' | case-import
  workshop	title
  1	x

A programme may have Windows line ends, no-break spaces, a mark, and another encoding
  $ sed 's/$/\r/; s/Street Committee/Street\xc2\xa0Committee/; s/^$/\xc2\xa0/' ../data/programme.txt >page
  $ case-import -t programme page | cmp - ../data/programme.tsv
  $ iconv -f UTF-8 -t UTF-16 page | case-import | cmp - ../data/programme.tsv

Page numbers may stand between an entry's mark and its title, and a mark may be the last line
  $ case-import -f id,title,country,role <<'END'
  > Workshop
  >
  > Gardens
  >
  > Water
  >
  > 1
  >
  > 7
  >
  > Wells
  >
  > Africa
  > Mali
  >
  > People dig.
  >
  > Well Diggers
  >
  > SSE organization
  >
  > Ms.Awa
  >
  > Chair
  >
  > M
  >
  > 3
  >
  > Mediator X - SSE organization
  >
  > Well Friends
  >
  > Africa
  > Mali
  >
  > Mr.Ali
  >
  > Secretary
  > END
  id	title	country	role
  1	Wells	Mali	Chair
  M	Mediator X	Mali	Secretary
  $ printf 'Workshop\n\nGardens\n\n1\n\nWells\n\nAfrica\n\nM\n\n2\n' | case-import
  id	kind	title	region	country	city	org	type	speaker	role	workshop	themes	summary
  2> case-import: standard input:9: a place is a region, a country and perhaps a city, not 'Africa'
  [0 2]
  $ printf 'Workshop\n\nGardens\n\n1\n\nWells\n\nAfrica\nMali\n\nM\n\nMediator X\n' | case-import
  id	kind	title	region	country	city	org	type	speaker	role	workshop	themes	summary
  2> case-import: standard input:5: no organisation with its type in the entry '1'
  2> case-import: standard input:14: no type of organisation behind the dash in 'Mediator X'
  [0 2]

However many numbers stand together, none takes long to be looked at
  $ {
  > 	printf 'Workshop\n\nGardens\n\n'
  > 	yes 1 | head -n 100000
  > 	printf 'Wells\n\nAfrica\nMali\n\nDiggers\n\nSSE organization\n\nMs.Awa\n\n'
  > 	yes 3 | head -n 100000
  > 	printf 'Chair\n\n'
  > 	seq 100000
  > } | case-import -f id,title,role
  id	title	role
  1	Wells	Chair

What has no place in a programme is told with its line; the sound entries are printed
  $ sed -e 's/^Amérique latine/Latin Amerca/' -e 's/^Planner/&\n\nTea at four/' \
  > 	-e '1s/^/Welcome\n\n/' ../data/programme.txt | case-import -t programme -f id,title,type,role
  id	title	type	role
  1	A Well That Belongs to Its Street	Social and Solidarity Economy Organization	Chair
  M	Moderator of the workshop	Network	Secretary
  1	A Timetable Made by Night Nurses	Government and public agency	Planner
  2> case-import: standard input:1: cannot place 'Welcome'
  2> case-import: standard input:36: no region is named 'Latin Amerca', did you mean 'Latin America'?
  2> case-import: standard input:94: cannot place, behind an entry's role, 'Tea at four'
  [0 2]
  $ sed 's/^SSE organisations/SSE orgnisations/' ../data/programme.txt | case-import | cut -f 1-4
  id	kind	title	region
  2	case	Who Drinks First: a Council Asks	Latin America
  M	mediator	Moderator of the workshop	Europe
  1	case	A Timetable Made by Night Nurses	Asia
  2> case-import: standard input:23: no type of organisation is named 'SSE orgnisations', did you mean 'Social and Solidarity Economy Organization'?
  [0 2 0]
  $ sed -e '/^Planner/d' -e '/^Austria/d' ../data/programme.txt | case-import | cut -f 1-4
  id	kind	title	region
  1	case	A Well That Belongs to Its Street	Africa
  2	case	Who Drinks First: a Council Asks	Latin America
  M	mediator	Moderator of the workshop	Europe
  2> case-import: standard input:73: no speaker with a role at the end of the entry '1'
  [0 2 0]

A text that is no programme is told
  $ printf '\n\n' | case-import -t programme
  2> case-import: standard input: empty, no programme; did what made it fail?
  [0 2]
  $ printf 'A letter\n\nDear all,\n' | case-import -t programme
  id	kind	title	region	country	city	org	type	speaker	role	workshop	themes	summary
  2> case-import: standard input:1: cannot place 'A letter'
  2> case-import: standard input:3: cannot place 'Dear all,'
  [0 2]

A line end in quotes is a line, also when it is all that a field holds
  $ printf 'a,b\n"\n",1\n2\n' | case-import
  a	b
  \n	1
  2> case-import: standard input:4: record 2 has 1 field, expected 2; --pad fills short ones up
  [0 2]

-t stream reads the stream itself: quotes are bytes like others, and so is an unknown escape
  $ printf '\357\273\277a\tb\r\n"quoted"\t"Hello" world\r\nx\\ty\t\\N\\\\\n' | case-import -t stream --map new=a
  new	b
  "quoted"	"Hello" world
  x\ty	\N\\
  $ printf 'a\ta\n1\t2\n' | case-import -t stream --map b=#2
  a	b
  1	2
  $ printf '"b"\n"2"\n' >y.tsv
  $ case-import -T stream y.tsv
  "b"
  "2"

What the stream cannot be is told
  $ printf 'a\tb\n1\t2\n3\n' | case-import -t stream
  a	b
  1	2
  2> case-import: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  [0 2]
  $ printf 'a\tb\n1\t2\n3\t\377\n4\t5\n' | case-import -t stream
  a	b
  1	2
  2> case-import: standard input:3: not UTF-8; -t tsv reads other encodings, by -E
  [0 2]
  $ printf '\377\376a\0\n\0' | case-import -t stream
  2> case-import: standard input: the stream is UTF-8, not UTF-16LE; take -t tsv
  [0 2]
  $ printf 'a\n\n' | case-import -t stream -E latin1
  2> case-import: -E is of use for csv, tsv, json, jsonl, rec, programme, not for stream; leave it out, or name the format by -t
  [0 2]
  $ case-import -t stream </dev/null
  2> case-import: standard input: empty, not even a header; did the stage before it fail?
  [2]

What begins with a quote is not guessed: spreadsheets set quotes, the stream holds them
  $ printf 'a\tb\nx"\t"quoted"\n' >x.tsv
  $ case-import x.tsv
  a	b
  2> case-import: x.tsv:2: record 1, field 2: begins with a quote; -t tsv takes quotes off, as spreadsheets set them, -t stream keeps them
  [2]
  $ case-import <x.tsv
  a	b
  2> case-import: standard input:2: record 1, field 2: begins with a quote; -t tsv takes quotes off, as spreadsheets set them, -t stream keeps them
  [2]
  $ case-import -t tsv x.tsv
  a	b
  x"	quoted
  $ case-import -t stream x.tsv
  a	b
  x"	"quoted"
  $ printf '"a"\tb\n' | case-import
  2> case-import: standard input:1: the header: begins with a quote; -t tsv takes quotes off, as spreadsheets set them, -t stream keeps them
  [0 2]

What is not UTF-8 is not the stream, nor is what its name calls CSV
  $ printf '"a"\tb\n"\344"\t2\n' | case-import -E latin1
  a	b
  ä	2
  $ printf '"a"\tb\nC:\\new\t2\n' >x.csv
  $ case-import x.csv
  a	b
  C:\\new	2

A format has each of its names, and -T is -t
  $ printf '[{"a":1}]' >x.json
  $ case-import -T json --map c=a x.json
  c
  1
  $ case-import --format jsonl -f a <x.json
  a
  1

What memory cannot hold is told in one line; it is not taken for bad JSON, nor left out
  $ { (ulimit -v 307200 && case-import --version); } >/dev/null 2>&1 || skip 'sanitizers and valgrind need more memory'
  $ { printf '{"a":"'; head -c 100000000 /dev/zero | tr '\0' x; echo '"}'; } >big.json
  $ (ulimit -v 307200; case-import big.json 2>err)
  [2]
  $ grep -c 'out of memory' err
  1
  $ grep -c '' err
  1

What is no table is told as what it is, also when its format is named
  $ see() { printf "$1" >file; case-import file; }
  $ see '\037\213\010\0\0\0\0\0'
  2> case-import: file: packed by gzip, no table; unpack it first: gzip -dc
  [2]
  $ see 'PK\3\4%26s[Content_Types].xml%40s'
  2> case-import: file: a damaged zip archive; get the file once more
  [2]
  $ see 'PK\3\4%26smimetypeapplication/vnd.oasis.opendocument.spreadsheet'
  2> case-import: file: a damaged zip archive; get the file once more
  [2]
  $ see 'PK\3\4%26sexport.csv%40s'
  2> case-import: file: a damaged zip archive; get the file once more
  [2]
  $ see '\320\317\021\340\241\261\032\341%60s'
  2> case-import: file: an old Office file (xls, doc), or one with a password, no table; save it as xlsx without a password
  [2]
  $ see 'BZh91AY&SY%60s'
  2> case-import: file: packed by bzip2, no table; unpack it first: bzip2 -dc
  [2]
  $ see '\3757zXZ\0%60s'
  2> case-import: file: packed by xz, no table; unpack it first: xz -dc
  [2]
  $ see '\050\265\057\375%60s'
  2> case-import: file: packed by zstd, no table; unpack it first: zstd -dc
  [2]
  $ see '%%PDF-1.7%60s'
  2> case-import: file: a PDF document, no table; get its table as CSV
  [2]
  $ see 'SQLite format 3\0%60s'
  2> case-import: file: an SQLite database, no table; print a table of it: sqlite3 -header -csv
  [2]
  $ see '\357\273\277 <HTML><title>502</title>'
  2> case-import: file: an HTML page, no table; is it a message that came in place of the file?
  [2]
  $ printf ' \n\t<!DOCTYPE html>\n<html>\n' | case-import -t csv -o out
  2> case-import: standard input: an HTML page, no table; is it a message that came in place of the file?
  [0 2]
  $ ls
  file

What only begins like another kind of file is a table
  $ printf 'BZh,PK\n1,2\n' | case-import
  BZh	PK
  1	2
  $ printf 'html,<html\n1,2\n' | case-import
  html	<html
  1	2

A header without a delimiter above lines that have one is not taken for one column
  $ printf 'Cases of 2024\nid;title\n1;Lima\n' | case-import
  2> case-import: standard input: the first line has no delimiter, all below it have ';'; -d ';' splits there, -d , makes one column
  [0 2]
  $ printf 'Cases of 2024\n\nid\ttitle\n1\tLima\n' | case-import
  2> case-import: standard input: the first line has no delimiter, all below it have '\t'; -d '\t' splits there, -d , makes one column
  [0 2]
  $ printf 'themes\nWomen; Youth\nWater; Air\n' | case-import -d ,
  themes
  Women; Youth
  Water; Air
  $ printf 'a\n1;2\n3;4\n' | case-import -d ';'
  a
  2> case-import: standard input:2: record 1 has 2 fields, expected 1; is the delimiter right (-d), is a quote missing?
  [0 2]
  $ printf 'id;title\n1;Lima\n' >x.tsv
  $ case-import x.tsv
  2> case-import: x.tsv: one column, whose name holds ';'; -d ';' splits there, -d '\t' makes one column
  [2]
  $ case-import -d '\t' x.tsv
  id;title
  1;Lima

One line below a header, or one that has no delimiter, shows none
  $ printf 'themes\nWomen; Youth\n' | case-import
  themes
  Women; Youth
  $ printf 'themes\nWomen; Youth\n\nWater\n' | case-import
  themes
  Women; Youth
  Water

rec has fields of any order; the columns are those that it allows, then the others
  $ cat >t.rec <<'END'
  > # Places
  > %rec: place
  > %key: id
  > %allowed: id name
  > 
  > name: Lima
  > +  Perú
  > # a remark
  > id: 1
  > founded: 15\
  > 35
  > 
  > 
  > id: 2
  > END
  $ case-import t.rec
  id	name	founded
  1	Lima\n Perú	1535
  2	\t (esc)
  $ case-import -t rec <t.rec | case-cut -f name
  name
  Lima\n Perú
   (esc)

Fields of one name are columns of their own
  $ printf 'mail: a\nname: x\nmail: b\nmail: c\n\nmail: d\nmail_2: e\nmail: f\n' | case-import -t rec
  mail	name	mail_2	mail_3
  a	x	b	c
  d		e	f
  $ for i in $(seq 102); do echo "a: $i"; done | case-import -t rec | cut -c 1-12
  a	a_2	a_3	a_
  2> case-import: standard input:101: too many fields in one record named 'a'
  [0 2 0]

A column that rec cannot spell stands under another name
  $ printf '%%rec: t\n%%column: a_b a/b\n%%allowed: id a_b\n\na_b: 1\n' | case-import
  id	a/b
  	1
  $ printf '%%rec: t\n%%column: a_b\n' | case-import
  2> case-import: standard input:2: %column takes a field and a column, not 'a_b'
  [0 2]
  $ printf '%%rec: t\n%%column: a_b a/b\n%%column: a_b a-b\n' | case-import
  2> case-import: standard input:3: %column has twice the field 'a_b'
  [0 2]

What is no rec is told with its line
  $ printf 'id: 1\n\nid: 2\ncity Lima\n' | case-import -t rec
  id
  1
  2> case-import: standard input:4: 'city Lima' is no field; write 'name: value', + before what goes on, # before a remark
  [0 2]
  $ printf '%%rec: a\nid: 1\n' | case-import
  id
  2> case-import: standard input:2: a descriptor ends without a blank line at 'id'
  [0 2]
  $ printf '# nothing\n' | case-import -t rec
  2> case-import: standard input: no field, so there are no columns
  [0 2]
  $ printf 'id: 1\n\nid: \377\n' | case-import -t rec
  id
  1
  2> case-import: standard input:3: not UTF-8; name the encoding, as in -E windows-1252, or --replace-bad puts U+FFFD there
  [0 2]

Records of one type may stand in several parts, those of another are told
  $ printf '%%rec: a\n\nid: 1\n\n%%rec: a\n\nid: 2\n' | case-import
  id
  1
  2
  $ printf '%%rec: a\n\nid: 1\n\n%%rec: b\n\nid: 2\n' >t.rec
  $ case-import t.rec
  id
  1
  2> case-import: t.rec:5: records of another type, 'b'; take one: recsel -t TYPE FILE | case-import -t rec
  [2]
  $ printf 'id: 1\n\n%%rec: b\n\nid: 2\n' | case-import -t rec
  id
  1
  2> case-import: standard input:3: records of another type, 'b'; take one: recsel -t TYPE FILE | case-import -t rec
  [0 2]

Columns without a name and of one name are told all at once, those that -f names alone
  $ printf 'a,a,,b,,a,\n1,2,3,4,5,6,\n' >x.csv
  $ case-import x.csv
  2> case-import: x.csv: columns without a name: 3, 5, 7; --map NAME=#3 names one, --name-empty all, --drop-empty leaves out those without value; columns of one name: 1 and 2 ('a'), 1 and 6 ('a'); --map NEW=#2 renames one, --unique-names numbers all
  [2]
  $ case-import -f b x.csv
  b
  4
  $ case-import -f 'a,b' x.csv
  2> case-import: x.csv: columns of one name: 1 and 2 ('a'), 1 and 6 ('a'); --map NEW=#2 renames one, --unique-names numbers all
  [2]
  $ case-import -f '*' --unique-names x.csv
  a	a_2	b	a_3
  1	2	4	6
  2> case-import: 2 columns numbered (--unique-names)
  $ { seq -s ',,' 300; seq -s ',,' 300; } | case-import -d , 2>&1 | wc -c
  547
  [0 2 0]

--drop-empty, --name-empty and --unique-names give a table its names, past those there are
  $ printf 'a,a,,a_2,a,\n1,2,,4,5,\n1,2,,4,5,x\n' >x.csv
  $ case-import --drop-empty --unique-names x.csv
  a	a_3	a_2	a_4
  1	2	4	5
  2> case-import: x.csv:3: column 6 has no name, but the value 'x'; --map NAME=#6 or --name-empty keeps it
  [2]
  $ case-import --name-empty --unique-names x.csv
  a	a_3	column_3	a_2	a_4	column_6
  1	2		4	5\t (esc)
  1	2		4	5	x
  2> case-import: 2 columns named by place (--name-empty)
  2> case-import: 2 columns numbered (--unique-names)
  $ case-import --drop-empty --unique-names --map last=#6 --map b=#2 x.csv
  a	b	a_2	a_4	last
  1	2	4	5\t (esc)
  1	2	4	5	x
  2> case-import: 2 columns numbered (--unique-names)
  2> case-import: 1 column left out, without name and value (--drop-empty)
  $ case-import --drop-empty --name-empty x.csv
  2> case-import: --drop-empty and --name-empty are two answers; give one of them
  [2]
  $ printf '{"a":1,"":2}' | case-import --name-empty
  a	column_2
  1	2
  2> case-import: 1 column named by place (--name-empty)

--skip leaves out lines above the header, whatever ends them
  $ printf 'Cases\r\n"of, 2024\r\nid;t\r\n1;x\r\n' | case-import --skip 2 --source
  id	t	source	line
  1	x	standard input	4
  $ printf 'Cases\rof 2024\rid,t\r1,x\r' | case-import --skip 2 --source
  id	t	source	line
  1	x	standard input	4
  $ printf 'Cases\nid\tt\n1\tx\n' | case-import --skip 1
  id	t
  1	x
  $ printf '\377\376' >x.csv
  $ printf 'Cases\nid,t\n1,\344\n' | iconv -f LATIN1 -t UTF-16LE >>x.csv
  $ case-import --skip 1 x.csv
  id	t
  1	ä
  $ printf 'Cases\nid,t\n1,2,3\n' | case-import --skip 1
  id	t
  2> case-import: standard input:3: record 1 has 3 fields, expected 2; is the delimiter right (-d), is a quote missing?
  [0 2]
  $ printf 'a\n' | case-import --skip 2
  2> case-import: standard input: empty, not even a header; did what made it fail?
  [0 2]
  $ printf '{"a":1}' | case-import --skip 1 -t json
  2> case-import: --skip is of use for csv, tsv, xlsx, ods, not for json; leave it out, or name the format by -t
  [0 2]

--until-empty ends at a blank line, or at a record without a value, of any format
  $ printf 'a,b\n1,"x\ny"\n\nnote\n' | case-import --until-empty
  a	b
  1	x\ny
  2> case-import: standard input: read up to line 4, which is empty (--until-empty)
  $ printf 'a,b\r\n1,x\r\n,\r\n3,4\r\n' | case-import --until-empty
  a	b
  1	x
  2> case-import: standard input: read up to line 3, which is empty (--until-empty)
  $ printf 'a\n1\n\n2\n' | case-import --until-empty
  a
  1
  2> case-import: standard input: read up to line 3, which is empty (--until-empty)
  $ printf '[{"a":1},{},{"a":3}]' | case-import --until-empty
  a
  1
  2> case-import: standard input: read up to line 1, which is empty (--until-empty)
  $ printf 'a,b\n1,2\n' | case-import --until-empty
  a	b
  1	2

--trim-ends drops empty fields beyond the last name; a value there is told
  $ printf 'a,b,,\n1,2\n3,4,,\n5,"6",\n' | case-import --trim-ends
  a	b
  1	2
  3	4
  5	6
  2> case-import: 2 records cut of empty fields beyond the header (--trim-ends)
  $ printf 'a,b\n1,2,\n3,4,,5\n' | case-import --trim-ends
  a	b
  1	2
  2> case-import: standard input:3: record 2 has 4 fields, expected 2; is the delimiter right (-d), is a quote missing?
  [0 2]
  $ printf 'a,b\n1,2,\n' | case-import
  a	b
  2> case-import: standard input:2: record 1 has 3 fields, expected 2; --trim-ends drops the empty ones at its end
  [0 2]
  $ printf 'a,b\n1\n2,3,\n' | case-import --trim-ends --pad
  a	b
  1\t (esc)
  2	3
  2> case-import: 1 record filled up with empty fields (--pad)
  2> case-import: 1 record cut of empty fields beyond the header (--trim-ends)

--blanks forgives blanks around quotes, and keeps those of fields without quotes
  $ printf '"a" , "b"\n "1, ""x"" " , 2 \n\t"3",  "4"\t\n5 "6" ,7\n' >x.csv
  $ case-import x.csv
  2> case-import: x.csv:1: the header: text after the closing quote; within quotes a quote is written twice
  [2]
  $ case-import --blanks x.csv
  a	b
  1, "x" 	 2\x20 (esc)
  3	4
  5 "6" 	7
  2> case-import: 7 fields cut of blanks around quotes (--blanks)
  $ printf 'a,b\n"1" x,2\n' | case-import --blanks
  a	b
  2> case-import: standard input:2: record 1, field 1: text after the closing quote; within quotes a quote is written twice
  [0 2]
  $ printf 'a\tb\n"1" \t "2"\n' | case-import -t tsv --blanks
  a	b
  1	2
  2> case-import: 2 fields cut of blanks around quotes (--blanks)

--escape takes a character off that stands before a quote
  $ needs /dev/fd/0
  $ printf 'a,b\n"x \\"y\\" z",C:\\new\n"C:\\new\\\\","2\\"\n"\n' >x.csv
  $ case-import --escape '\' x.csv
  a	b
  x "y" z	C:\\new
  C:\\new\\	2"\n
  $ case-import --escape '\\' x.csv | cmp - <(CASES_PLAIN=1 case-import --escape '\' x.csv)
  $ case-import --escape ab x.csv
  2> case-import: --escape takes one ASCII character, not 'ab'
  [2]

--replace-bad puts U+FFFD in place of bytes that the encoding lacks, and counts them
  $ printf 'a,b\nM\374nster,\360\237\n\342\202x,\302' | case-import --replace-bad
  a	b
  M�nster	�
  �x	�
  2> case-import: 4 characters replaced by U+FFFD (--replace-bad)
  $ printf 'a\nx\201y\n' | case-import --replace-bad -E windows-1252
  a
  x�y
  2> case-import: 1 character replaced by U+FFFD (--replace-bad)
  $ { printf '\377\376'; printf 'a\n' | iconv -t UTF-16LE; printf '\0\330x\0\n'; } | case-import --replace-bad
  a
  �x�
  2> case-import: 2 characters replaced by U+FFFD (--replace-bad)
  $ printf 'a\n1\n' | case-import -t stream --replace-bad
  2> case-import: --replace-bad is of use for csv, tsv, json, jsonl, rec, programme, not for stream; leave it out, or name the format by -t
  [0 2]

--rejects keeps what cannot be read, with its line and the reason, and goes on
  $ printf 'a,b\n1,"x\ny"\n3\n"4" z,5\n6,"open\n7,8\n9,10,11\n12,13\n' >x.csv
  $ case-import --rejects rejects x.csv
  a	b
  1	x\ny
  7	8
  12	13
  2> case-import: 4 records that cannot be read: see rejects
  [1]
  $ cat rejects
  file	line	problem	record
  x.csv	4	record 2 has 1 field, expected 2; --pad fills short ones up	3
  x.csv	5	record 3, field 1: text after the closing quote; within quotes a quote is written twice	"4" z,5
  x.csv	6	record 4, field 2: the quote that begins it is never closed	6,"open
  x.csv	8	record 6 has 3 fields, expected 2; is the delimiter right (-d), is a quote missing?	9,10,11
  $ CASES_PLAIN=1 case-import --rejects plain x.csv 2>&1 | tail -n +2
  a	b
  1	x\ny
  7	8
  12	13
  [1 0]
  $ cmp rejects plain
  $ case-import -o out --rejects rejects x.csv
  2> case-import: 4 records that cannot be read: see rejects
  [1]
  $ cat out
  a	b
  1	x\ny
  7	8
  12	13
  $ printf 'a,b\n1,2\n' | case-import --rejects rejects && cat rejects
  a	b
  1	2
  file	line	problem	record
  $ printf 'a,b\n1,2\n' | case-import -o out --rejects out
  2> case-import: out: is the file of another output, too; give each its own
  [0 2]
  $ printf '"a,b\n1,2\n' | case-import --rejects rejects
  2> case-import: standard input:1: the header: the quote that begins it is never closed
  [0 2]
  $ printf 'id,"x' | case-import -t programme --rejects rejects
  2> case-import: --rejects is of use for csv, tsv, stream, json, jsonl, not for programme; leave it out, or name the format by -t
  [0 2]
  $ case-import --rejects ./x.csv x.csv
  2> case-import: ./x.csv: is read, and what is written there would replace it; give another file
  [2]

A quote that is never closed costs a line, and not more time than the file takes
  $ { printf 'a,b\n'; yes 'a","' | head -n 100000; } | case-import --rejects rejects | wc -l
  1
  2> case-import: 2 records that cannot be read: see rejects
  [0 1 0]
  $ { printf 'a,b\n1,"x\n'; seq -f '%.0f,y' 50000; } | case-import --rejects rejects | wc -l
  50001
  2> case-import: 1 record that cannot be read: see rejects
  [0 1 0]
  $ cat rejects
  file	line	problem	record
  standard input	2	record 1, field 2: the quote that begins it is never closed	1,"x

--rejects does so with JSON and the stream
  $ printf '{"a":1}\n{"a":007}\nfoo\n{"a":3,"a":4}\n {"a":5}\n{"a":6' | case-import -t json --rejects rejects
  a
  1
  5
  2> case-import: 4 records that cannot be read: see rejects
  [0 1]
  $ cat rejects
  file	line	problem	record
  standard input	2	'007' is no number as JSON writes it	{"a":007}
  standard input	3	expected an object, as in {"id": 1}, found 'f'	foo
  standard input	4	record 3 is no sound JSON: duplicate object key	{"a":3,"a":4}
  standard input	6	the object that begins here is never closed; cut?	{"a":6
  $ printf '[{"a":1},\n{"a":1,"a":2},\n{"a":3}]' | case-import --rejects rejects
  a
  1
  3
  2> case-import: 1 record that cannot be read: see rejects
  [0 1]
  $ cat rejects
  file	line	problem	record
  standard input	2	record 2 is no sound JSON: duplicate object key	{"a":1,"a":2}
  $ printf '[{"a":1},\nx]' | case-import --rejects rejects
  a
  1
  2> case-import: standard input:2: expected an object, as in {"id": 1}, found 'x'
  [0 2]
  $ printf 'a\tb\n1\t2\n3\n4\t\377\n5\t6\n' | case-import -t stream --rejects rejects
  a	b
  1	2
  5	6
  2> case-import: 2 records that cannot be read: see rejects
  [0 1]
  $ cat rejects
  file	line	problem	record
  standard input	3	1 field, expected 2; case-check --good keeps the sound records	3
  standard input	4	not UTF-8; -t tsv reads other encodings, by -E	4\\t\xff (esc)

--gather makes a list of columns, --first takes the first filled one, --split cuts a value
  $ cat >x.csv <<'END'
  > id,p_1,p_2,p_3,t/ca,t/en,tags
  > 1,x,,y,A,,"q, r,"
  > 2, ,,,A,B,
  > 3,,b,,,,z
  > END
  $ case-import --gather 'p=p_*' --first 'title=t/en,t/*' --split 'tags=,' x.csv
  id	p	title	tags
  1	x; y	A	q; r
  2		B\t (esc)
  3	b		z
  $ case-import --gather 'p=p_3,p_1' --first 'p_2=p_2,tags' --split 'p_2=, ' --map third=#3 x.csv
  id	p	third	t/ca	t/en
  1	y; x	q; r,	A\t (esc)
  2			A	B
  3		b	\t (esc)
  $ case-import --first 'u=tags,t/ca' --split 'u=,' -f u x.csv
  u
  q; r
  A
  z
  $ printf 'a,b\n1\\,"x|y"\n' | case-import --gather 'c=a,b' --split 'c=|'
  c
  1\\; x; y
  $ printf 'a\n1\\t2\n' | case-import -t tsv --split 'a=\t'
  a
  1; 2

Lists take the delimiter that the schema has for the column as it is called in the end
  $ echo '{"fields": [{"name": "p", "type": "list", "delimiter": "|"}]}' >schema
  $ printf 'a,b\n1,2|\n' | case-import --schema schema --gather 'c=a,b' --map p=c
  p
  1|2|
  2> case-import: 1 element several in their list: the delimiter is in them; a schema can name another
  $ printf '{"q": ["x; y", "z"]}' | case-import --schema schema --map p=q
  p
  x; y|z
  $ printf '{"q": ["x; y", "z"]}' | case-import --schema schema
  q
  ["x; y","z"]
  2> case-import: 1 array kept as JSON: an element holds the delimiter of lists

What --gather, --first and --split name must be in one file at least
  $ printf 'a,b\n1,2\n' >x.csv
  $ printf 'a,c_1,c_2\n1,2,3\n' >y.csv
  $ case-import --gather 'c=c_*' x.csv y.csv
  a	b	c
  1	2\t (esc)
  1		2; 3
  $ case-import --gather 'c=d_*' x.csv y.csv
  2> case-import: no column 'd_*'; there are: a, b
  [2]
  $ case-import --split 'd=,' x.csv
  2> case-import: no column 'd'; there are: a, b
  [2]
  $ case-import --first 'b=' x.csv
  2> case-import: --first takes NAME=FIELDS, as in 'tags=tags_*', not 'b='
  [2]
  $ case-import --split ',' x.csv
  2> case-import: --split takes FIELD=SEPARATOR, as in 'tags=,', not ','
  [2]

A column that is made may not be called as another
  $ printf 'a,b_1,b\n1,2,3\n' | case-import --gather 'b=b_*'
  2> case-import: standard input: columns of one name: 2 and 3 ('b'); --map NEW=#3 renames one, --unique-names numbers all
  [0 2]
  $ printf 'a,b_1,b\n1,2,3\n' | case-import --gather 'b=b,b_*'
  a	b
  1	3; 2

--source tells file and line of each record, in any format
  $ needs /dev/fd/0
  $ printf 'a,b\n\n1,"x\ny"\n"\n",2\n3,4\n' >x.csv
  $ printf '{"a":1}\n\n{"a":\n2}' >y.json
  $ printf 'a\tb\n1\t2\n' >z.tsv
  $ printf 'a: 5\n\n\na: 6\nb: 7\n' | case-import -t rec --source
  a	b	source	line
  5		standard input	1
  6	7	standard input	4
  $ case-import --source x.csv y.json z.tsv
  a	b	source	line
  1	x\ny	x.csv	3
  \n	2	x.csv	5
  3	4	x.csv	7
  1		y.json	1
  2		y.json	3
  1	2	z.tsv	2
  $ case-import -t stream --source -f line,a z.tsv
  line	a	source
  2	1	z.tsv
  $ CASES_PLAIN=1 case-import --source x.csv | cmp - <(case-import --source x.csv)
  $ case-import --source -f id,line ../data/programme.txt
  id	line	source
  1	8	../data/programme.txt
  2	29	../data/programme.txt
  M	50	../data/programme.txt
  1	74	../data/programme.txt
  $ printf 'line\n1\n' | case-import --source
  2> case-import: there is a column 'line' already, which --source would add; --map NEW=line renames it
  [0 2]
  $ printf 'line\n1\n' | case-import --source --map row=line
  row	source	line
  1	standard input	2

The one array of objects in an object is the table; of several --at names one
  $ printf '{"ok": true, "data": {"n": 2, "items": [\n {"a": 1},\n {"a": 2}]}}' >x.json
  $ case-import --source x.json
  a	source	line
  1	x.json	2
  2	x.json	3
  2> case-import: x.json: the table is the array 'data/items' (--at)
  $ case-import --at data/items x.json
  a
  1
  2
  $ case-import --at data/itms x.json
  2> case-import: x.json:1: no array at 'data/itms'; arrays of objects: data/items
  [2]
  $ printf '{"x":[{"a":1}],"y":{"z":[ {"b":1} ]},"e":[],"n":[[{"c":1}]]}' >y.json
  $ case-import y.json
  2> case-import: y.json:1: an object with several tables; --at takes one of: x, y/z
  [2]
  $ case-import --at y/z y.json
  b
  1
  $ case-import --at e y.json
  2> case-import: y.json: no object with a key, so there are no columns
  [2]
  $ printf '{"x":[{"a":1}]}\n{"x":[{"a":2}]}' >z.json
  $ case-import z.json
  x
  [{"a":1}]
  [{"a":2}]
  $ case-import --at x z.json
  a
  1
  2
  $ printf '[{"x":[{"a":1}]}]' | case-import --at x
  2> case-import: standard input: --at is for an object; this is an array of them
  [0 2]
  $ printf '{"x":[{"a":1},2]}' | case-import
  a
  1
  2> case-import: standard input:1: expected an object, as in {"id": 1}, found '2'
  [0 2]

--flatten makes columns of the objects within
  $ printf '{"a":{"b":1,"c":{"d":[1,2]},"e":{}},"f":[{"g":1}]}\n{"a":2}' | case-import --flatten
  a/b	a/c/d	a/e	f	a
  1	1; 2	{}	[{"g":1}]\t (esc)
  				2
  $ printf '{"a":{"b":1},"a/b":2}' | case-import --flatten
  a/b
  2> case-import: standard input:1: record 1 has two values for the column 'a/b'
  [0 2]

An array whose elements hold the delimiter of lists stays JSON, and is counted
  $ printf '{"a":["x; y"]}\n{"a":["x"," y ",null,"",1.50,true]}' | case-import
  a
  ["x; y"]
  x; y; 1.50; true
  2> case-import: 1 array kept as JSON: an element holds the delimiter of lists

An export of a participation platform comes in by one command
  $ { printf '\357\273\277id;title/ca;title/en;scopes;body/en\r\n'
  > printf '1;"Bancs; ombra";Benches;"Nord, Sud";"<p>A ""bench""</p>\r\n<p>x</p>"\r\n2;Horts;"";"";\r\n'; } >x.csv
  $ case-import --first 'title=title/en,title/*' --split 'scopes=, ' --map summary=body/en x.csv
  id	title	scopes	summary
  1	Benches	Nord; Sud	<p>A "bench"</p>\r\n<p>x</p>
  2	Horts	\t (esc)

A delimiter that leaves one column, whose name holds another, is asked about
  $ printf 'a,b\n1,2\n' | case-import -d ';'
  a,b
  1,2
  2> case-import: standard input: one column, whose name holds ','; is -d right?
  $ printf 'a\tb\n1\t2\n' | case-import -d ';'
  a\tb
  1\t2
  2> case-import: standard input: one column, whose name holds '\t'; is -d right?
