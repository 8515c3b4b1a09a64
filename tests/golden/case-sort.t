Without a key whole records are sorted
  $ case-sort ../data/cities.tsv
  id	city	country	since	share
  1	Lima	Peru	1971	10
  2	Séoul	South Korea	2004	9
  3	la Marsa	Tunisia	2014-01-09	1e2
  4	Bamako	Mali		-3
  5	Lima	Peru	1989	9

The first key counts most; of equal ones the next decides
  $ case-sort -k country:r -k share:n ../data/cities.tsv
  id	city	country	since	share
  3	la Marsa	Tunisia	2014-01-09	1e2
  2	Séoul	South Korea	2004	9
  5	Lima	Peru	1989	9
  1	Lima	Peru	1971	10
  4	Bamako	Mali		-3

Keys are sorted by bytes, without case, and as versions
  $ case-sort -k city ../data/cities.tsv
  id	city	country	since	share
  4	Bamako	Mali		-3
  1	Lima	Peru	1971	10
  5	Lima	Peru	1989	9
  2	Séoul	South Korea	2004	9
  3	la Marsa	Tunisia	2014-01-09	1e2
  $ case-sort -k city:f ../data/cities.tsv
  id	city	country	since	share
  4	Bamako	Mali		-3
  3	la Marsa	Tunisia	2014-01-09	1e2
  1	Lima	Peru	1971	10
  5	Lima	Peru	1989	9
  2	Séoul	South Korea	2004	9
  $ printf "v\n1.10\n1.9\n" | case-sort -k v:V
  v
  1.9
  1.10

n sorts plain numbers and g those with exponents; what is no number comes first
  $ case-sort -k share:n ../data/cities.tsv
  id	city	country	since	share
  4	Bamako	Mali		-3
  3	la Marsa	Tunisia	2014-01-09	1e2
  2	Séoul	South Korea	2004	9
  5	Lima	Peru	1989	9
  1	Lima	Peru	1971	10
  $ case-sort -k share:g ../data/cities.tsv
  id	city	country	since	share
  4	Bamako	Mali		-3
  2	Séoul	South Korea	2004	9
  5	Lima	Peru	1989	9
  1	Lima	Peru	1971	10
  3	la Marsa	Tunisia	2014-01-09	1e2
  $ case-sort -k since:nr ../data/cities.tsv
  id	city	country	since	share
  3	la Marsa	Tunisia	2014-01-09	1e2
  2	Séoul	South Korea	2004	9
  5	Lima	Peru	1989	9
  1	Lima	Peru	1971	10
  4	Bamako	Mali		-3

Records with the same key keep their order
  $ seq 3000 | awk 'BEGIN { print "id\tkey" } { print $1 "\t" $1 % 2 }' | case-sort -k key | sed -n '1,2p;1501,1502p;3001p'
  id	key
  2	0
  3000	0
  1	1
  2999	1

-u keeps the first of the records with equal keys; without a key, of equal records
  $ case-sort -k country -u ../data/cities.tsv
  id	city	country	since	share
  4	Bamako	Mali		-3
  1	Lima	Peru	1971	10
  2	Séoul	South Korea	2004	9
  3	la Marsa	Tunisia	2014-01-09	1e2
  $ printf "a\nx\nx\nw\n" | case-sort -u
  a
  w
  x

Fields are sorted as they stand: an escaped TAB is a backslash and a t
  $ printf "a\nx\\\\ty\nx z\n" | case-sort -k a
  a
  x z
  x\ty

A column's name may hold a colon
  $ printf "dc:nr\tn\nb\t1\na\t2\n" >t
  $ case-sort -k dc:nr t
  dc:nr	n
  a	2
  b	1
  $ case-sort -k dc:nr:r t
  dc:nr	n
  b	1
  a	2

An unknown column is told, with the one that was probably meant
  $ case-sort -k contry:n ../data/cities.tsv
  2> case-sort: no column 'contry', did you mean 'country'? There are: id, city, country, since, share
  [2]

An unknown letter of a key is told
  $ case-sort -k since:nx ../data/cities.tsv
  2> case-sort: -k since:nx: no order 'x'; there are: n r g V f l
  [2]

Letters of a key that exclude each other are told
  $ case-sort -k since:ng ../data/cities.tsv
  2> case-sort: -k since:ng: n, g and V exclude each other
  [2]

In the locale C the letter l sorts by bytes, and the decimal point stays a point
  $ case-sort -k city:l -k share:n ../data/cities.tsv
  id	city	country	since	share
  4	Bamako	Mali		-3
  5	Lima	Peru	1989	9
  1	Lima	Peru	1971	10
  2	Séoul	South Korea	2004	9
  3	la Marsa	Tunisia	2014-01-09	1e2

A locale that is not installed is told
  $ LC_ALL=xx_XX.UTF-8 case-sort -k city:l ../data/cities.tsv
  2> case-sort: -k: the locale of the environment (LC_ALL, LC_COLLATE or LANG) is not installed
  [2]

Keys of a locale and keys of bytes do not go together
  $ case-sort -k city:l -k country ../data/cities.tsv
  2> case-sort: -k: one key has 'l' and another is compared byte by byte; give 'l' to all keys that are text or to none
  [2]

-o may replace the input
  $ cp ../data/cities.tsv t && case-sort -k id:nr -o t t && cut -f1 t
  id
  5
  4
  3
  2
  1

-o replaces the file, keeping its mode, only when all went well
  $ printf "old\n" >out
  $ chmod 640 out
  $ case-sort -k city -o out ../data/cities.tsv && stat -c %a out && cut -f2 out
  640
  city
  Bamako
  Lima
  Lima
  Séoul
  la Marsa
  $ case-sort -k id -o out ../data/short.tsv
  2> case-sort: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2]
  $ cut -f2 out
  city
  Bamako
  Lima
  Lima
  Séoul
  la Marsa
  $ ls -A
  out

Several files are sorted as one table
  $ case-sort -k city ../data/cities.tsv - <<END
  > country	city	note
  > Spain	Barcelona	mediator
  > END
  id	city	country	since	share	note
  4	Bamako	Mali		-3\t (esc)
  	Barcelona	Spain			mediator
  1	Lima	Peru	1971	10\t (esc)
  5	Lima	Peru	1989	9\t (esc)
  2	Séoul	South Korea	2004	9\t (esc)
  3	la Marsa	Tunisia	2014-01-09	1e2\t (esc)

A table without records is its header
  $ printf "id\tname\n" | case-sort -k id
  id	name

A byte order mark, CRLF and a missing last LF are forgiven and do not come out
  $ printf "\357\273\277id\tname\r\n2\tb\r\n1\ta" | case-sort -k id
  id	name
  1	a
  2	b

A NUL is a byte as any other
  $ printf "id\tname\n2\tb\0b\n1\ta\n" | case-sort -k id
  id	name
  1	a
  2	b\x00b (esc)

A record that is too short is told, and nothing comes out: what stands first may come last
  $ case-sort -k id ../data/short.tsv
  2> case-sort: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2]

Without sort(1) nothing is done, and nothing is left
  $ [ -z "$UNDER_VALGRIND" ] || skip 'valgrind tells a missing program in another way'
  $ tool=$(command -v case-sort)
  $ PATH=$TMP $tool -k id -o out ../data/cities.tsv
  2> case-sort: cannot run sort(1), which does the work: No such file or directory
  [2]
  $ ls -A

What sort(1) says is told as ours, and nothing is left
  $ printf '#!/bin/sh\ncat >/dev/null; echo "sort: no space for a temporary" >&2; exit 2\n' >sort
  $ chmod +x sort
  $ PATH=$TMP:$PATH
  $ case-sort -k id -o out ../data/cities.tsv
  2> case-sort: sort: no space for a temporary
  [2]
  $ printf '#!/bin/sh\nexit 3\n' >sort
  $ case-sort -k id -o out ../data/cities.tsv
  2> case-sort: sort(1) failed with status 3
  [2]
  $ printf '#!/bin/sh\nkill -9 $$\n' >sort
  $ seq 100000 | sed 1iid | case-sort -k id -o out
  2> case-sort: sort(1) was ended by signal 9
  [0 0 2]
  $ printf '#!/bin/sh\nexit 0\n' >sort
  $ seq 400000 | sed 1iid | case-sort -k id -o out
  2> case-sort: sort(1) ended before it had read all records
  [0 0 2]
  $ ls -A
  sort

However it ends, no part of the table is printed, for sort(1) writes to us
# More is fed than pipes hold, so that sort(1) has some of it. Nothing can be removed at KILL.
  $ mkfifo in
  $ for signal in KILL USR1 ALRM TERM; do
  > 	output=$([ $signal = KILL ] || echo '-o out')
  > 	case-sort -k id $output in >printed &
  > 	pid=$!
  > 	exec 3>in
  > 	seq 600000 | sed 1iid >&3
  > 	{ kill -$signal $pid; exec 3>&-; wait $pid; } 2>/dev/null
  > 	echo $?
  > 	cat printed
  > 	ls -A
  > done
  137
  in
  printed
  138
  in
  printed
  142
  in
  printed
  143
  in
  printed

sort(1) does not work on for nobody, and may write to TMPDIR
  $ [ "$(uname)" = Linux ] || skip 'only Linux ends a program with the one it works for'
  $ mkfifo in alive said
  $ printf '#!/bin/sh\nexec >alive && echo started && exec sleep 100\n' >sort && chmod +x sort
  $ PATH=$TMP:$PATH TMPDIR=$TMP case-sort -k id in & pid=$!
  $ (timeout 10 cat alive; echo $?) >said &
  $ exec 3>in 4<said
  $ echo id >&3 && read -r word <&4 && echo $word
  started
  $ { kill -KILL $pid; exec 3>&-; wait $pid; } 2>/dev/null
  [137]
  $ cat <&4
  0
