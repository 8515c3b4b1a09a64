Columns are printed in the order that is asked for, by name, range and pattern
  $ case-list | case-cut -f country,city,id | head -n 3
  country	city	id
  Peru	Lima	1
  South Korea	Seoul	2
  $ printf 'a\tb\tc\td_x\n1\t2\t3\t4\n' | case-cut -f 'd*,b-c'
  d_x	b	c
  4	2	3

--exclude prints all other columns
  $ printf 'a\tb\tc\n1\t2\t3\n' | case-cut --exclude b,a
  c
  3

A list that leaves no column is refused
  $ printf 'a\tb\n1\t2\n' | case-cut --exclude '*'
  2> case-cut: no column is left when '*' is excluded
  [0 2]

Quotes mean nothing, and each byte of a field passes
  $ printf '"a"\tb\\tc\td\n"x"y\t\001\\t\\q\t"\n\t"\t\n' >t
  $ case-cut -f '"a",d' t
  "a"	d
  "x"y	"
  \t (esc)
  $ case-cut -f '"a"-d' t | cmp - t

--rename alone keeps all columns; two can change their names, and a new name is escaped
  $ printf 'a\tb\tc\n1\t2\t3\n' >t
  $ case-cut --rename x=b t
  a	x	c
  1	2	3
  $ case-cut --rename a=b --rename b=a t
  b	a	c
  1	2	3
  $ case-cut -f c,a --rename $'n\tw=c' t
  n\tw	a
  3	1
  $ case-cut --exclude a --rename a=b t
  a	c
  2	3

In --rename the first = behind which a column's name stands divides
  $ printf 'a=b\tb\tc\n1\t2\t3\n' | case-cut --rename x=a=b --rename y=z=c
  x	b	y=z
  1	2	3
  $ printf 'a=b\tb\n1\t2\n' | case-cut --rename x=a=q
  2> case-cut: no column 'a=q', did you mean 'a=b'? There are: a=b, b
  [0 2]

A --rename that cannot be done is refused
  $ printf 'a\tb\tc\n1\t2\t3\n' >t
  $ case-cut --rename =a t
  2> case-cut: --rename takes NEW=OLD, as in place=city, not '=a'
  [2]
  $ case-cut --rename a= t
  2> case-cut: --rename takes NEW=OLD, as in place=city, not 'a='
  [2]
  $ case-cut --rename a t
  2> case-cut: --rename takes NEW=OLD, as in place=city, not 'a'
  [2]
  $ case-cut --rename b=a t
  2> case-cut: two columns would be named 'b'; rename one of them
  [2]
  $ case-cut --rename x=a --rename y=a t
  2> case-cut: --rename y=a: the column has a new name already
  [2]
  $ case-cut --rename x=d t
  2> case-cut: no column 'd'; there are: a, b, c
  [2]
  $ case-cut -f a,b --rename x=c t
  2> case-cut: --rename x=c: the column is not kept; choose it, too
  [2]

Several files are one table
  $ printf 'a\tb\n1\t2\n' >one; printf 'b\tc\n3\t4\n' >two
  $ case-cut -f c,b --rename d=c one two
  d	b
  	2
  4	3

Without a choice of columns there is nothing to do, and one choice is enough
  $ case-list | case-cut
  2> case-cut: -f, --exclude or --rename says which columns; give one of them
  [0 2]
  $ case-list | case-cut -f id --exclude id
  2> case-cut: -f and --exclude say the same thing twice; give one of them
  [0 2]

What stood before a record with a wrong number of fields has been written
  $ printf 'a\tb\n1\t2\n3\n' | case-cut -f b
  b
  2
  2> case-cut: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  [0 2]

A CR that comes to stand at the end of a line is escaped there, in a name too
  $ printf 'a\tx\r\tb\n1\ty\r\t2\n3\ty\\\r\t4\n' >t
  $ case-cut -f 'b,x*' t
  b	x\r
  2	y\r
  4	y\\\r
  $ case-cut -f 'b,x*' t | case-cut -f 'x*,b'
  x\r	b
  y\r	2
  y\\\r	4

-o may name the file that is read
  $ printf 'a\tb\n1\t2\n' >t
  $ case-cut -f b -o t t
  $ cat t
  b
  2
