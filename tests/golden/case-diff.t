Changes come in OLD's order, then what was added in NEW's
  $ case-diff ../data/old.tsv ../data/new.tsv
  change	key	field	old	new
  column added		mayor	\t (esc)
  changed	2	country	South Korea	Republic of Korea
  changed	3	budget	550000	600000
  changed	3	mayor		Ms. A
  removed	4	id	4\t (esc)
  removed	4	country	Mali\t (esc)
  added	5	id		5
  added	5	city		Barcelona
  added	5	country		Spain
  added	6	id		6
  added	6	city		Paris
  added	6	country		France
  added	6	mayor		Ms. B
  [1]

-f looks at some columns, and at their coming and going
  $ case-diff -f city,mayor ../data/old.tsv ../data/new.tsv
  change	key	field	old	new
  column added		mayor	\t (esc)
  changed	3	mayor		Ms. A
  removed	4	id	4\t (esc)
  added	5	id		5
  added	5	city		Barcelona
  added	6	id		6
  added	6	city		Paris
  added	6	mayor		Ms. B
  [1]

Tables that are the same have status 0
  $ case-diff ../data/old.tsv ../data/old.tsv
  change	key	field	old	new

The order of records and columns does not matter
  $ { head -n 1 ../data/old.tsv; tail -n +2 ../data/old.tsv | sort -r; } | awk -F '\t' -v OFS='\t' '{ print $3, $4, $1, $2 }' | case-diff ../data/old.tsv -
  change	key	field	old	new

A CR within a key is the same as it stands and escaped
  $ printf 'id\tx\na\rb\t1\n' >old.tsv
  $ printf 'id\tx\na\\rb\t1\n' | case-diff old.tsv -
  change	key	field	old	new

A byte order mark, CRLF and a missing last LF make no difference
  $ printf "\357\273\277id\tcity\r\n2\tParis\r\n1\tLima" >a
  $ printf "id\tcity\n1\tLima\n2\tParis\n" | case-diff a -
  change	key	field	old	new

An escape that means nothing is the same as its backslash escaped
  $ printf 'id\tx\n1\ta\\qb\n2\ta\\tb\n\\q\tk\n' >a
  $ printf 'id\tx\n1\ta\\\\qb\n2\ta\\nb\n\\\\q\tk\n' >b
  $ case-diff a b
  change	key	field	old	new
  changed	2	x	a\tb	a\nb
  [1]

A CR that a field ends with stays when the field becomes the last of a row
  $ printf 'id\tx\ty\n1\ta\tb\n' >old.tsv
  $ printf 'id\tx\ty\n1\ta\r\tb\n' | case-diff old.tsv -
  change	key	field	old	new
  changed	1	x	a	a\r
  [0 1]

The values of a column that went are told, so that OLD can be made again
  $ printf 'id\tx\ty\n1\ta\tb\n2\t\tc\n3\td\te\n' >old.tsv
  $ printf 'y\tid\nb\t1\nd\t2\n' | case-diff old.tsv -
  change	key	field	old	new
  column removed		x	\t (esc)
  changed	1	x	a\t (esc)
  changed	2	y	c	d
  removed	3	id	3\t (esc)
  removed	3	x	d\t (esc)
  removed	3	y	e\t (esc)
  [0 1]

A NUL is a byte as any other
  $ printf "id\tx\n1\ta\0b\n" >a
  $ printf "id\tx\n1\ta\0c\n" | case-diff a -
  change	key	field	old	new
  changed	1	x	a\x00b	a\x00c (esc)
  [0 1]

-k may name several columns
  $ printf "id\tyear\tn\n1\t2015\tB\n2\t2014\ta\n" | case-diff -k id,year ../data/years.tsv -
  change	key_id	key_year	field	old	new
  removed	1	2014	id	1\t (esc)
  removed	1	2014	year	2014\t (esc)
  removed	1	2014	n	a\t (esc)
  changed	1	2015	n	b	B
  added	2	2014	id		2
  added	2	2014	year		2014
  added	2	2014	n		a
  [0 1]

One of the tables may come from standard input
  $ case-diff - ../data/new.tsv <../data/old.tsv | cut -f1-3
  change	key	field
  column added		mayor
  changed	2	country
  changed	3	budget
  changed	3	mayor
  removed	4	id
  removed	4	country
  added	5	id
  added	5	city
  added	5	country
  added	6	id
  added	6	city
  added	6	country
  added	6	mayor
  [1 0]

Two tables are needed, one of which may be standard input
  $ case-diff - - <../data/old.tsv
  2> case-diff: OLD and NEW cannot both be standard input
  [2]
  $ case-diff ../data/old.tsv
  2> case-diff: takes two tables, OLD and NEW; see case-diff --help
  [2]

A key that a table lacks is told
  $ case-diff -k ID ../data/old.tsv ../data/new.tsv
  2> case-diff: ../data/old.tsv: no column 'ID', did you mean 'id'? There are: id, city, country, budget; -k names the columns of the key, as 'id' or 'country'
  [2]
  $ printf "ids\tcity\n1\tLima\n" | case-diff ../data/old.tsv -
  2> case-diff: standard input: no column 'id', did you mean 'ids'? There are: ids, city; -k names the columns of the key
  [0 2]
  $ printf "name\nx\n" >a
  $ case-diff a ../data/old.tsv
  2> case-diff: a: no column 'id'; there are: name; -k names the columns of the key
  [2]

A key that stands twice is told; changes before it are printed
  $ case-diff ../data/twice.tsv ../data/old.tsv
  change	key	field	old	new
  column added		country	\t (esc)
  column added		budget	\t (esc)
  changed	1	country		Peru
  changed	1	budget		100
  changed	2	city	Paris	Seoul
  changed	2	country		South Korea
  2> case-diff: ../data/twice.tsv:4: key '1' stands on line 2 already; -k names columns that tell records apart, as 'city'
  [2]
  $ case-diff ../data/old.tsv ../data/twice.tsv
  2> case-diff: ../data/twice.tsv:4: key '1' stands on line 2 already; -k names columns that tell records apart, as 'city'
  [2]
  $ printf "id\tyear\n3\t1\n4\t1\n3\t1\n" | case-diff -k id,year - ../data/years.tsv
  change	key_id	key_year	field	old	new
  column added			n	\t (esc)
  removed	3	1	id	3\t (esc)
  removed	3	1	year	1\t (esc)
  removed	4	1	id	4\t (esc)
  removed	4	1	year	1\t (esc)
  2> case-diff: standard input:4: key '3', '1' stands on line 2 already; -k names columns that tell records apart
  [0 2]

A record without a key has the empty one
  $ printf "id\tx\n\ta\n" >a
  $ printf "id\tx\n\tb\n\tc\n" >b
  $ case-diff a a
  change	key	field	old	new
  $ case-diff a b
  2> case-diff: b:3: key '' stands on line 2 already; -k names columns that tell records apart, as 'x'
  [2]

An unknown column is told
  $ case-diff -f citty ../data/old.tsv ../data/new.tsv
  2> case-diff: no column 'citty', did you mean 'city'? There are: id, city, country, budget, mayor
  [2]

A record that is too short in OLD is told after the changes before it; in NEW nothing is printed
  $ printf "id\tcity\n2\tParis\n" >new
  $ case-diff ../data/short.tsv new
  change	key	field	old	new
  removed	1	id	1\t (esc)
  removed	1	city	Lima\t (esc)
  2> case-diff: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2]
  $ case-diff new ../data/short.tsv
  2> case-diff: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2]

A table without records lost or gained all of them
  $ printf "id\tcity\n" | case-diff - ../data/short.tsv
  2> case-diff: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [0 2]
  $ printf "id\tcity\n" >a
  $ case-diff a a
  change	key	field	old	new
  $ head -n 3 ../data/twice.tsv | case-diff a -
  change	key	field	old	new
  added	1	id		1
  added	1	city		Lima
  added	2	id		2
  added	2	city		Paris
  [0 1]
  $ head -n 3 ../data/twice.tsv | case-diff - a
  change	key	field	old	new
  removed	1	id	1\t (esc)
  removed	1	city	Lima\t (esc)
  removed	2	id	2\t (esc)
  removed	2	city	Paris\t (esc)
  [0 1]

Each record that came or went has one row for its key, so records can be counted
  $ case-diff ../data/old.tsv ../data/new.tsv | case-list -f change,field - | sort | uniq -c | sed "s/^ *//"
  2 added	city
  2 added	country
  2 added	id
  1 added	mayor
  1 change	field
  1 changed	budget
  1 changed	country
  1 changed	mayor
  1 column added	mayor
  1 removed	country
  1 removed	id
  [1 0 0 0 0]

Of random tables OLD with the changes applied is NEW
  $ make_table() {
  > 	awk -v seed="$1" -v extra="$2" '
  > 	function rnd(n) { seed = (seed * 1103 + 12345) % 65536; return int(seed / 16) % n }
  > 	BEGIN {
  > 		print "id\ta\tb" (extra ? "\tc" : "")
  > 		for (i = 1; i <= 200; i++)
  > 			if (rnd(4))
  > 				print i "\t" rnd(3) "\t" (rnd(2) ? "\\t" rnd(2) : "") \
  > 					(extra ? "\t" (rnd(3) ? "" : "z") : "")
  > 	}'
  > }
  $ patch_table() {
  > 	awk -F '\t' '
  > 	FNR == 1 { file++ }
  > 	file == 1 && FNR == 1 { n = split($0, name); for (i = 1; i <= n; i++) has[name[i]] = 1; next }
  > 	file == 1 { here[$1] = 1; for (i = 1; i <= n; i++) value[$1, name[i]] = $i; next }
  > 	FNR == 1 { next }
  > 	$1 == "column added" { has[$3] = 1 }
  > 	$1 == "column removed" { delete has[$3] }
  > 	$1 == "removed" { delete here[$2] }
  > 	$1 == "added" { here[$2] = 1 }
  > 	$1 != "removed" { value[$2, $3] = $5 }
  > 	$1 == "changed" && $4 == $5 { print "no change: " $0 }
  > 	END {
  > 		for (id in here) {
  > 			line = id
  > 			for (c = 97; c <= 99; c++)
  > 				if (sprintf("%c", c) in has)
  > 					line = line "\t" value[id, sprintf("%c", c)]
  > 			print line
  > 		}
  > 	}' "$1" "$2" | sort
  > }
  $ for seed in 1 2 3 4 5 6 7 8; do
  > 	make_table $seed $((seed % 2)) >old
  > 	make_table $((seed + 100)) $((seed / 2 % 2)) >new
  > 	case-diff old new >rows
  > 	patch_table old rows >patched
  > 	tail -n +2 new | sort | cmp - patched && echo same
  > done
  same
  same
  same
  same
  same
  same
  same
  same

-o replaces the file, keeping its mode, unless the tables cannot be compared
  $ printf "old\n" >out
  $ chmod 640 out
  $ case-diff -o out ../data/old.tsv ../data/new.tsv
  [1]
  $ stat -c %a out
  640
  $ wc -l <out
  14
  $ case-diff -o out ../data/old.tsv ../data/twice.tsv
  2> case-diff: ../data/twice.tsv:4: key '1' stands on line 2 already; -k names columns that tell records apart, as 'city'
  [2]
  $ wc -l <out
  14
  $ ls -A
  out

Time is linear in the columns, also in those of the key
  $ awk 'BEGIN { for (r = 0; r < 2; r++) { for (i = 0; i < 200000; i++) printf "c%d\t", i; print "id" } }' >t
  $ timeout 60 case-diff t t
  change	key	field	old	new
  $ timeout 60 case-diff -k '*' t t | wc -w
  200005

A long key that stands twice is told by its beginning
  $ awk 'BEGIN { print "id"; for (r = 0; r < 2; r++) { for (i = 0; i < 200000; i++) printf "long"; print "" } }' >t
  $ case-diff t t
  2> case-diff: t:3: key 'longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong…' stands on line 2 already; -k names columns that tell records apart
  [2]

--records prints the records themselves
  $ for which in added removed old new; do
  > 	echo "$which:"
  > 	case-diff --records $which ../data/old.tsv ../data/new.tsv
  > done
  added:
  id	country	city	mayor	budget
  5	Spain	Barcelona	\t (esc)
  6	France	Paris	Ms. B\t (esc)
  removed:
  id	city	country	budget
  4		Mali\t (esc)
  old:
  id	city	country	budget
  2	Seoul	South Korea\t (esc)
  3	La Marsa	Tunisia	550000
  new:
  id	country	city	mayor	budget
  2	Republic of Korea	Seoul	\t (esc)
  3	Tunisia	La Marsa	Ms. A	600000
  [1]
  $ case-diff --records added ../data/old.tsv ../data/old.tsv
  id	city	country	budget
  $ case-diff --records old -f city ../data/old.tsv ../data/new.tsv
  id	city	country	budget
  [1]
  $ case-diff --records more ../data/old.tsv ../data/new.tsv
  2> case-diff: --records more: there are: added, removed, old, new
  [2]

--records keeps the bytes
  $ printf 'id\tx\n1\t\\q\r\\q\n2\tb\n3\tc\n' >old
  $ printf 'x\tid\n\\q\r\t1\nc\t3\n\\\\q\t4\n' >new
  $ case-diff --records old old new
  id	x
  1	\\q\r\\q (esc)
  [1]
  $ case-diff --records new old new
  x	id
  \\q\r	1 (esc)
  [1]
  $ case-diff --records added old new
  x	id
  \\q	4
  [1]
  $ case-diff --records removed old new
  id	x
  2	b
  [1]

The schema says what the key is, and which keys are the same
  $ printf '{"fields": [{"name": "n", "type": "number"}], "primaryKey": "n"}' >schema
  $ printf 'n\tx\n1\ta\n2.0\tb\n' >old
  $ printf 'n\tx\n1.00\ta\n2\tc\n' >new
  $ case-diff --schema schema old new
  change	key	field	old	new
  changed	1	n	1	1.00
  changed	2.0	n	2.0	2
  changed	2.0	x	b	c
  [1]
  $ CASES_SCHEMA=schema case-diff old new | wc -l
  4
  [1 0]
  $ case-diff -k n old new
  change	key	field	old	new
  removed	1	n	1\t (esc)
  removed	1	x	a\t (esc)
  removed	2.0	n	2.0\t (esc)
  removed	2.0	x	b\t (esc)
  added	1.00	n		1.00
  added	1.00	x		a
  added	2	n		2
  added	2	x		c
  [1]
  $ printf '{"fields": [{"name": "n"}]}' >schema
  $ case-diff --schema schema old new
  2> case-diff: old: the schema has no primaryKey; -k names the columns of the key, as 'n' or 'x'
  [2]

Columns are suggested that tell records apart, else pairs of them
  $ needs /dev/fd/0
  $ printf 'id\tcity\tyear\tx\ty\n1\tLima\t2014\ta\tq\n1\tLima\t2015\tb\tr\n2\tParis\t2014\ta\ts\n2\tParis\t2015\tb\tt\n' >t
  $ case-diff t t
  2> case-diff: t:3: key '1' stands on line 2 already; -k names columns that tell records apart, as 'y'
  [2]
  $ case-diff -k 'x,year' t t
  2> case-diff: t:4: key 'a', '2014' stands on line 2 already; -k names columns that tell records apart, as 'y'
  [2]
  $ case-diff -k x <(cut -f -4 t) t
  2> case-diff: t:4: key 'a' stands on line 2 already; -k names columns that tell records apart, as 'id,year'
  [2]
  $ cut -f -4 t >u
  $ case-diff -k x t u
  2> case-diff: u:4: key 'a' stands on line 2 already; -k names columns that tell records apart, as 'id,year'
  [2]
  $ cut -f 1,2 t >v
  $ case-diff t v
  2> case-diff: v:3: key '1' stands on line 2 already; -k names columns that tell records apart
  [2]
  $ cut -f 2- t >w
  $ case-diff w t
  2> case-diff: w: no column 'id'; there are: city, year, x, y; -k names the columns of the key, as 'y'
  [2]
  $ case-diff t w
  2> case-diff: w: no column 'id'; there are: city, year, x, y; -k names the columns of the key, as 'y'
  [2]
  $ sed '1s/y$/a,b/' t >z
  $ case-diff z z
  2> case-diff: z:3: key '1' stands on line 2 already; -k names columns that tell records apart, as 'a\,b'
  [2]

Keys that are missing tell nothing apart
  $ printf 'id\ta\tb\n1\t\tx\n1\tu\ty\n' >t
  $ case-diff t t
  2> case-diff: t:3: key '1' stands on line 2 already; -k names columns that tell records apart, as 'b'
  [2]
