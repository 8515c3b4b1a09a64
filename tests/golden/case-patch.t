What case-diff prints makes NEW of OLD, and with -R OLD of NEW
  $ case-diff ../data/old.tsv ../data/new.tsv >changes
  [1]
  $ case-patch changes ../data/old.tsv
  id	city	country	budget	mayor
  1	Lima	Peru	100\t (esc)
  2	Seoul	Republic of Korea	\t (esc)
  3	La Marsa	Tunisia	600000	Ms. A
  5	Barcelona	Spain	\t (esc)
  6	Paris	France		Ms. B
  $ case-patch -R changes ../data/new.tsv
  id	country	city	budget
  3	Tunisia	La Marsa	550000
  1	Peru	Lima	100
  2	South Korea	Seoul\t (esc)
  4	Mali	\t (esc)
  $ case-patch changes ../data/old.tsv | case-diff - ../data/new.tsv
  change	key	field	old	new

Records that no change names pass byte for byte, and so do fields that none changes
  $ printf 'id\tx\ty\nb\t\\q\r\tq\n1\ta\r\tb\r\n c \td\te' >t
  $ printf 'change\tkey\tfield\told\tnew\nchanged\t1\ty\tb\tc\n' >changes
  $ case-patch changes t
  id	x	y
  b	\\q\r	q (esc)
  1	a\r	c (esc)
   c 	d	e

Changes may come from standard input, or the table
  $ printf 'id\tx\n1\ta\n' >t
  $ printf 'change\tkey\tfield\told\tnew\nchanged\t1\tx\ta\tb\n' >changes
  $ case-patch - t <changes
  id	x
  1	b
  $ case-patch changes <t
  id	x
  1	b
  $ case-patch changes - <t
  id	x
  1	b
  $ case-patch - - <t
  2> case-patch: PATCH and FILE cannot both be standard input
  [2]
  $ case-patch - <t
  2> case-patch: PATCH and FILE cannot both be standard input
  [2]
  $ case-patch
  2> case-patch: takes the changes, PATCH, and one FILE; see case-patch --help
  [2]
  $ case-patch changes t t
  2> case-patch: takes the changes, PATCH, and one FILE; see case-patch --help
  [2]

A change that does not fit is told, and the others are made
  $ printf 'id\tcity\tsince\n1\tLima\t1971\n2\tSeoul\t2011\n3\tParis\t\n' >t
  $ cat >changes <<'END'
  > change	key	field	old	new
  > changed	1	city	Lma	Lima!
  > changed	1	since	1971	1972
  > changed	4	city	x	y
  > changed	2	country		Korea
  > removed	2	id	2	
  > removed	2	city	Seoul	
  > added	3	id		3
  > added	3	city		Parma
  > changed	3	since	1999	2000
  > END
  $ case-patch changes t
  id	city	since
  1	Lima	1972
  2	Seoul	2011
  3	Paris\t (esc)
  2> case-patch: changes:2: key '1': city is 'Lima'
  2> case-patch: changes:4: key '4': no such record
  2> case-patch: changes:5: key '2': no such column
  2> case-patch: changes:8: key '3': is there already, and city is 'Paris'
  2> case-patch: changes did not fit: 8 of 9 fields, in 4 of 4 records
  [1]
  $ case-patch --rejects rejects -o t changes t
  2> case-patch: changes did not fit: 8 of 9 fields, in 4 of 4 records; they are in rejects
  [1]
  $ cat t rejects
  id	city	since
  1	Lima	1972
  2	Seoul	2011
  3	Paris\t (esc)
  change	key	field	old	new	why
  changed	1	city	Lma	Lima!	city is 'Lima'
  changed	4	city	x	y	no such record
  changed	2	country		Korea	no such column
  removed	2	id	2		since is '2011'
  removed	2	city	Seoul		since is '2011'
  added	3	id		3	is there already, and city is 'Paris'
  added	3	city		Parma	is there already, and city is 'Paris'
  changed	3	since	1999	2000	since is empty

A rejects file, mended, is applied again
  $ printf 'id\tcity\n1\tLima\n' >t
  $ printf 'change\tkey\tfield\told\tnew\nchanged\t1\tcity\tLma\tCallao\n' >changes
  $ case-patch --rejects rejects -o t changes t
  2> case-patch: changes did not fit: 1 of 1 fields, in 1 of 1 records; they are in rejects
  [1]
  $ sed -i s/Lma/Lima/ rejects
  $ case-patch --rejects rejects2 rejects t
  id	city
  1	Callao
  $ cat rejects2
  change	key	field	old	new	why

Only the first of many changes that do not fit are told
  $ seq 30 | sed 's/.*/changed\t&\tx\ta\tb/; 1ichange\tkey\tfield\told\tnew' >changes
  $ printf 'id\tx\n' | case-patch changes
  id	x
  2> case-patch: changes:2: key '1': no such record
  2> case-patch: changes:3: key '2': no such record
  2> case-patch: changes:4: key '3': no such record
  2> case-patch: changes:5: key '4': no such record
  2> case-patch: changes:6: key '5': no such record
  2> case-patch: changes:7: key '6': no such record
  2> case-patch: changes:8: key '7': no such record
  2> case-patch: changes:9: key '8': no such record
  2> case-patch: changes:10: key '9': no such record
  2> case-patch: changes:11: key '10': no such record
  2> case-patch: changes did not fit: 30 of 30 fields, in 30 of 30 records
  [0 1]

Of an output that fails nothing else is told
  $ seq 30 | sed 's/.*/changed\t&\tx\ta\tb/; 1ichange\tkey\tfield\told\tnew' >changes
  $ printf 'id\tx\n' >t
  $ case-patch --rejects rejects changes t >/dev/full
  2> case-patch: standard output: cannot write: No space left on device
  [2]
  $ ls
  changes
  t

A record does not get the key of another
  $ printf 'change\tkey\tfield\told\tnew\nchanged\t1\tid\t1\t2\nchanged\t1\tcity\tX\tZ\n' >changes
  $ printf 'id\tcity\n1\tX\n2\tY\n' >t
  $ case-patch -o new changes t
  2> case-patch: t: the key '2', which a change gives a record, would stand twice; leave the change out
  [2]
  $ printf 'id\tcity\n2\tY\n1\tX\n' | case-patch -o new changes
  2> case-patch: standard input: the key '2', which a change gives a record, would stand twice; leave the change out
  [0 2]
  $ { cat changes; printf 'added\t2\tid\t\t2\nadded\t2\tcity\t\tY\n'; } >more
  $ printf 'id\tcity\n1\tX\n' >t
  $ case-patch -o new more t
  2> case-patch: t: the key '2', which a change gives a record, would stand twice; leave the change out
  [2]
  $ ls
  changes
  more
  t
  $ case-patch -o t changes t && case-patch changes t
  id	city
  2	Z
  $ case-patch --dry-run changes t
  2> case-patch: fields that would be made: 0; made already: 2; that do not fit: 0, in 0 of 1 records
  $ case-patch -R changes t | tee old
  id	city
  1	X
  $ case-patch -R changes old
  id	city
  1	X
  $ printf 'change\tkey\tfield\told\tnew\nchanged\t1\tid\t1\t2\nchanged\t2\tid\t2\t1\n' >swap
  $ printf 'id\tcity\n1\tX\n2\tY\n' | case-patch swap
  id	city
  2	X
  1	Y

A change that was made already is fine
  $ case-diff ../data/old.tsv ../data/new.tsv >changes
  [1]
  $ case-patch changes ../data/new.tsv | cmp - ../data/new.tsv
  $ case-patch -R changes ../data/old.tsv | cmp - ../data/old.tsv
  $ case-patch --dry-run changes ../data/new.tsv
  2> case-patch: fields that would be made: 0; made already: 13; that do not fit: 0, in 0 of 5 records

--dry-run tells what would be done, and writes no table
  $ case-diff ../data/old.tsv ../data/new.tsv >changes
  [1]
  $ sed s/550000/1/ ../data/old.tsv | case-patch --dry-run changes
  2> case-patch: changes:4: key '3': budget is '1'
  2> case-patch: fields that would be made: 12; made already: 0; that do not fit: 1, in 1 of 5 records
  [0 1]

A key of several columns is named by the changes
  $ printf 'id\tyear\tn\n1\t2015\tB\n2\t2014\ta\n' >new
  $ case-diff -k id,year ../data/years.tsv new >changes
  [1]
  $ case-patch changes ../data/years.tsv
  id	year	n
  1	2015	B
  2	2014	a
  $ case-patch -k 'year,id' -R changes new
  id	year	n
  1	2015	b
  1	2014	a
  $ case-patch -k id changes new
  2> case-patch: changes names another key than -k; leave -k out
  [2]
  $ printf 'id\tn\n1\tx\n' | case-patch changes
  2> case-patch: standard input: no column 'year'; there are: id, n
  [0 2]

-k names the key's column, else the schema does
  $ printf 'name\tx\nA\t1\n' >t
  $ printf 'change\tkey\tfield\told\tnew\nchanged\tA\tx\t1\t2\n' >changes
  $ case-patch changes t
  2> case-patch: t: no column 'id'; there are: name, x; -k names the columns of the key
  [2]
  $ case-patch -k name changes t
  name	x
  A	2
  $ case-patch -k name,x changes t
  2> case-patch: changes has one key column; -k names the one of t
  [2]
  $ printf '{"fields": [{"name": "name"}], "primaryKey": "name"}' >schema
  $ case-patch --schema schema changes t
  name	x
  A	2
  $ CASES_SCHEMA=schema case-patch changes t
  name	x
  A	2
  $ printf '{"fields": [{"name": "name"}]}' >schema
  $ case-patch --schema schema changes t
  2> case-patch: t: the schema has no primaryKey; -k names the columns of the key
  [2]

Keys are the same when the schema says so
  $ cat >schema <<END
  > {"fields": [{"name": "id", "type": "integer"}, {"name": "country", "vocabulary": "countries"}],
  > "primaryKey": ["id", "country"]}
  > END
  $ export CASES_SCHEMA=schema
  $ printf 'id\tcountry\tx\n01\tBelgique\ta\n2\tPérou\tb\n' >old
  $ printf 'id\tcountry\tx\n1\tBelgium\tc\n2\tPérou\tb\n' >new
  $ case-diff old new | tee changes
  change	key_id	key_country	field	old	new
  changed	01	Belgique	id	01	1
  changed	01	Belgique	country	Belgique	Belgium
  changed	01	Belgique	x	a	c
  [1 0]
  $ case-patch changes old
  id	country	x
  1	Belgium	c
  2	Pérou	b
  $ case-patch -R changes new
  id	country	x
  01	Belgique	a
  2	Pérou	b

A record that is to be changed and stands twice is an error; another may
  $ printf 'id\tx\n1\ta\n2\tb\n2\tc\n1\td\n' >t
  $ printf 'change\tkey\tfield\told\tnew\nchanged\t1\tx\ta\tb\n' | case-patch - t
  id	x
  1	b
  2	b
  2	c
  2> case-patch: t:5: key '1' stands on line 2 already; -k names columns that tell records apart
  [0 2]
  $ printf 'change\tkey\tfield\told\tnew\nchanged\t3\tx\ta\tb\n' | case-patch - t
  id	x
  1	a
  2	b
  2	c
  1	d
  2> case-patch: standard input:2: key '3': no such record
  2> case-patch: changes did not fit: 1 of 1 fields, in 1 of 1 records
  [0 1]

A column goes when nothing is lost
  $ printf 'id\tx\ty\n1\ta\tb\n2\t\tc\n' >t
  $ printf 'change\tkey\tfield\told\tnew\ncolumn removed\t\tx\t\t\nchanged\t1\tx\ta\t\n' >changes
  $ case-patch changes t
  id	y
  1	b
  2	c
  $ sed 's/^2\t/2\td/' t | case-patch --rejects rejects changes
  id	x	y
  1		b
  2	d	c
  2> case-patch: changes did not fit: 1 of 2 fields, in 0 of 1 records; they are in rejects
  [0 1]
  $ cat rejects
  change	key	field	old	new	why
  column removed		x			records have a value in the column

What is no table of changes is told
  $ printf 'id\tx\n1\ta\n' >t
  $ case-patch t t
  2> case-patch: t: no column 'key'; takes a table as case-diff prints it
  [2]
  $ printf 'change\tkey\tfield\told\n' | case-patch - t
  2> case-patch: standard input: no column 'new'; takes a table as case-diff prints it
  [0 2]
  $ printf 'change\tkey\tfield\told\tnew\nmended\t1\tx\ta\tb\n' | case-patch - t
  2> case-patch: standard input:2: change 'mended' is none of: column removed, column added, changed, removed, added
  [0 2]
  $ printf 'change\tkey\tfield\told\tnew\nchanged\t1\tx\ta\n' | case-patch - t
  2> case-patch: standard input:2: 4 fields, expected 5; case-check --good keeps the sound records
  [0 2]

Other columns of the changes are not read
  $ printf 'id\tx\n1\ta\n' >t
  $ printf 'who\tnew\told\tfield\tkey\tchange\nme\tb\ta\tx\t1\tchanged\n' | case-patch - t
  id	x
  1	b

The rejects have a file of their own
  $ printf 'id\tx\n1\ta\n' >t
  $ case-patch --rejects t -o t ../data/no-changes.tsv t
  2> case-patch: t: is read, and what is written there would replace it; give another file
  [2]
  $ case-patch --rejects ./out -o out ../data/no-changes.tsv t
  2> case-patch: ./out: is the file of another output, too; give each its own
  [2]
  $ cat t
  id	x
  1	a

Neither is replaced when there is trouble
  $ printf 'id\tx\n1\ta\n2\n' >t
  $ echo kept >out
  $ case-patch --rejects rejects -o out ../data/no-changes.tsv t
  2> case-patch: t:3: 1 field, expected 2; case-check --good keeps the sound records
  [2]
  $ cat out
  kept
  $ ls
  out
  t

A record whose changes do not fit is told once, by the first reason
  $ printf 'id\ta\tb\tc\n1\tx\ty\tz\n2\tx\ty\tz\n' >t
  $ printf '%s\t%s\t%s\t%s\t%s\n' change key field old new changed 1 a q r changed 2 a x X \
  > 	changed 1 b q r 'column removed' '' c '' '' changed 3 a q r changed 3 b q r >changes
  $ case-patch changes t
  id	a	b	c
  1	x	y	z
  2	X	y	z
  2> case-patch: changes:5: column 'c': records have a value in the column
  2> case-patch: changes:2: key '1': a is 'x'
  2> case-patch: changes:6: key '3': no such record
  2> case-patch: changes did not fit: 5 of 6 fields, in 2 of 3 records
  [1]
  $ case-patch --dry-run changes t
  2> case-patch: changes:5: column 'c': records have a value in the column
  2> case-patch: changes:2: key '1': a is 'x'
  2> case-patch: changes:6: key '3': no such record
  2> case-patch: fields that would be made: 1; made already: 0; that do not fit: 5, in 2 of 3 records
  [1]
  $ case-patch --rejects rejects changes t >/dev/null
  2> case-patch: changes did not fit: 5 of 6 fields, in 2 of 3 records; they are in rejects
  [1]

--dry-run and -o exclude each other
  $ printf 'id\ta\n1\tx\n' >t
  $ case-patch --dry-run -o t ../data/no-changes.tsv t
  2> case-patch: --dry-run writes no table; leave -o or --dry-run out
  [2]
