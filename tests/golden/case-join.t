Each record gets the columns of its partner; one without gets empty fields
  $ printf 'id\tcity\n1\tLima\n2\tRome\n3\tOslo\n' >left.tsv
  $ printf 'population\tcity\n10\tLima\n5\tOslo\n' >towns.tsv
  $ case-join -k city towns.tsv left.tsv
  id	city	population
  1	Lima	10
  2	Rome\t (esc)
  3	Oslo	5
  2> case-join: 1 record had no partner, the first with the key 'Rome'; --anti prints them
  [1]

The key may have another name in the other table
  $ printf 'id\tcity\n1\tLima\n' >left.tsv
  $ printf 'town\tpopulation\nLima\t10\n' | case-join -k city=town - left.tsv
  id	city	population
  1	Lima	10

A column whose whole name holds an equals sign is found first
  $ printf 'a=b\tx\n1\ty\n' >left.tsv
  $ printf 'a=b\tz\n1\tw\n' | case-join -k a=b - left.tsv
  a=b	x	z
  1	y	w

--inner keeps the records with a partner, --anti those without
  $ printf 'id\tcity\n1\tLima\n2\tRome\n' >left.tsv
  $ printf 'city\tn\nLima\t10\n' >towns.tsv
  $ case-join --inner -k city towns.tsv left.tsv
  id	city	n
  1	Lima	10
  2> case-join: 1 record had no partner, the first with the key 'Rome'; --anti prints them
  [1]
  $ case-join --anti -k city towns.tsv left.tsv
  id	city
  2	Rome
  2> case-join: 1 record had no partner, the first with the key 'Rome'
  [1]
  $ case-join --anti --inner -k city towns.tsv left.tsv
  2> case-join: --inner and --anti exclude each other
  [2]

A key that stands twice in the other table is an error, unless --many
  $ printf 'id\tcity\n1\tLima\n2\tRome\n' >left.tsv
  $ printf 'city\tn\nLima\t1\nRome\t2\nLima\t3\n' >towns.tsv
  $ case-join -k city towns.tsv left.tsv
  2> case-join: towns.tsv:4: key 'Lima' stands on line 2 already; --many joins with each of them, or name more key columns
  [2]
  $ case-join --many -k city towns.tsv left.tsv
  id	city	n
  1	Lima	1
  1	Lima	3
  2	Rome	2

Several keys are one, whose parts must all be the same
  $ printf 'city\tyear\nLima\t1989\nLima\t1990\n' >left.tsv
  $ printf 'year\tcity\tn\n1990\tLima\t7\n' | case-join -k city -k year - left.tsv
  city	year	n
  Lima	1989\t (esc)
  Lima	1990	7
  2> case-join: 1 record had no partner, the first with the key 'Lima', '1989'; --anti prints them
  [0 1]

A key without a value has no partner, and may stand twice
  $ printf 'id\tcity\n1\t\n' >left.tsv
  $ printf 'city\tn\n\t1\n\t2\n' | case-join -k city - left.tsv
  id	city	n
  1	\t (esc)
  2> case-join: 1 record had no partner, the first with the key ''; --anti prints them
  [0 1]

Terms are compared as terms, numbers as numbers
  $ printf 'country\tbudget\nPeru\t1.50\n' >left.tsv
  $ printf 'country\tbudget\tn\nPérou\t1.5\t7\n' | case-join -k country -k budget - left.tsv
  country	budget	n
  Peru	1.50	7

-I joins without regard to case and accents
  $ printf 'city\nSÃO PAULO\n' >left.tsv
  $ printf 'city\tn\nsao paulo\t7\n' | case-join -I -k city - left.tsv
  city	n
  SÃO PAULO	7

A column that both have gets a number, which is told
  $ printf 'id\ttitle\ttitle_2\n1\ta\tb\n' >left.tsv
  $ printf 'id\ttitle\n1\tc\n' | case-join -k id - left.tsv
  id	title	title_2	title_3
  1	a	b	c
  2> case-join: both tables have a column 'title'; that of OTHER is 'title_3'

-f chooses what is added
  $ printf 'id\n1\n' >left.tsv
  $ printf 'id\ta\tb\tc\n1\tx\ty\tz\n' | case-join -k id -f c,a - left.tsv
  id	c	a
  1	z	x

What looks quoted and what is escaped passes byte for byte
  $ printf 'id\tt\n"1"\t"a\\tb"\n' >left.tsv
  $ printf 'id\tn\n"1"\t"\\n"\n' | case-join -k id - left.tsv
  id	t	n
  "1"	"a\tb"	"\n"

A CR within a key is the same as it stands and escaped
  $ printf 'id\tx\na\rb\t1\n' >left.tsv
  $ printf 'id\ty\na\\rb\t2\n' | case-join --inner -k id -f y - left.tsv | cut -f 2-
  x	y
  1	2

A field that ends with CR comes out so that the next stage reads the same value
  $ printf 'id\n1\n' >left.tsv
  $ printf 'id\tx\ty\n1\ta\r\tb\n' | case-join -k id -f y,x - left.tsv
  id	y	x
  1	b	a\r

Several files are one table
  $ printf 'id\ta\n1\tx\n' >one.tsv
  $ printf 'id\tb\n2\ty\n' >two.tsv
  $ printf 'id\tn\n2\t7\n' | case-join -k id - one.tsv two.tsv
  id	a	b	n
  1	x	\t (esc)
  2		y	7
  2> case-join: 1 record had no partner, the first with the key '1'; --anti prints them
  [0 1]

What is misused is told with the cure
  $ case-join -k id
  2> case-join: takes the table OTHER, then the records; see case-join --help
  [2]
  $ case-join x.tsv y.tsv
  2> case-join: -k names the column that joins; see case-join --help
  [2]
  $ printf 'id\n1\n' >left.tsv
  $ printf 'ib\n1\n' | case-join -k id - left.tsv
  2> case-join: standard input: no column 'id'; there are: ib; -k KEY=OTHER gives its name there
  [0 2]

A column that is not there is told with its table
  $ printf 'Land\tn\nPeru\t1\n' >other
  $ printf 'id\tcountry\n1\tPeru\n' >t
  $ case-join -k Land other t
  2> case-join: t: no column 'Land'; there are: id, country
  [2]
  $ case-join -k country other t
  2> case-join: other: no column 'country'; there are: Land, n; -k KEY=OTHER gives its name there
  [2]
  $ case-join -k country=Lnd other t
  2> case-join: other: no column 'Lnd', did you mean 'Land'? There are: Land, n
  [2]
  $ case-join -k country=Land other t
  id	country	n
  1	Peru	1

The first record without a partner is told, by its whole key
  $ printf 'a\tb\tn\nx\ty\t1\nx\ty\t2\n' >other
  $ printf 'a\tb\nx\tz\nq\tz\n' >t
  $ case-join -k a -k b --many other t
  a	b	n
  x	z\t (esc)
  q	z\t (esc)
  2> case-join: 2 records had no partner, the first with the key 'x', 'z'; --anti prints them
  [1]
  $ case-join -k a -k b --anti --many other t
  a	b
  x	z
  q	z
  2> case-join: 2 records had no partner, the first with the key 'x', 'z'
  [1]
  $ case-join -k a -k b other t
  2> case-join: other:3: key 'x', 'y' stands on line 2 already; --many joins with each of them
  [2]
