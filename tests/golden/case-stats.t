Without options each column is described
  $ case-list | case-stats
  column	kind	filled	empty	distinct	min	max	top	top_count
  id	text	7	0	7	1	M	1	1
  kind	text	7	0	2	case	mediator	case	6
  title	text	7	0	7	Mediator of the workshop	“The People’s Budget” to Participatory Planning: How the NYC Council is Engaging Underrepresented Populations in the Political Process	Mediator of the workshop	1
  region	text	7	0	5	Africa	North America	Africa	2
  country	text	7	0	7	France	United States	France	1
  city	text	6	1	6	Barcelona	Seoul	Barcelona	1
  org	text	7	0	7	Association des Municipalités du Mali	Seoul Metropolitan Government	Association des Municipalités du Mali	1
  type	text	7	0	2	Government and public agency	Social and Solidarity Economy Organization	Government and public agency	5
  speaker	text	7	0	7	Mr. Alfonso Cotera Fretel	Octavi de la Varga Mas	Mr. Alfonso Cotera Fretel	1
  role	text	7	0	7	Communications manager	Speaker	Communications manager	1
  workshop	text	7	0	1	Enterprise and Job Creation Governance	Enterprise and Job Creation Governance	Enterprise and Job Creation Governance	7
  themes	list	7	0	2	Participative Forms of Government	Women	Participative Forms of Government	7
  since	date	3	4	3	1971	2014-01-09	1971	1
  budget	number	2	5	2	550000	30000000	30000000	1
  currency	text	2	5	2	TND	USD	TND	1
  summary	text	7	0	7	A municipal by-law of 9 January 2014 began participatory budgeting (PB) in La Marsa by putting the heading “public lighting” into the hands of citizens. In the first edition, in the first quarter of 2014, people from the five zones of the town (its four neighbourhoods and Bhar Lazrag) met in public and plenary sessions and allocated 550,000 TND to public lighting projects. The second edition opened on 7 February 2015, again at a public municipal meeting; it kept public lighting and let residents choose a second heading of the municipal budget. Out of six new allocations on offer (roadways, green spaces, sports facilities, pavements, the draining of rainwater, the embellishment of the city) they chose roadways, with 550,000 TND a year.	Seoul has moved its social economy (SE) policy from direct to indirect support: it sets up participatory governance structures and builds SE ecosystems and infrastructure, so that the public sector, private actors and communities share in shaping policy, through various committees and councils, and in carrying it out, through intermediary organizations. The Social Economy Division of the Seoul Metropolitan Government (SMG) has steered this strategy by multilateral cooperation in public-private partnership (PPP), with tangible results in the last few years. Strong policy initiatives, SMG's assistance and close work with the 25 autonomous districts let local communities name their urgent social issues and take part in deciding where the city's social economy policy goes and how it is implemented.	A municipal by-law of 9 January 2014 began participatory budgeting (PB) in La Marsa by putting the heading “public lighting” into the hands of citizens. In the first edition, in the first quarter of 2014, people from the five zones of the town (its four neighbourhoods and Bhar Lazrag) met in public and plenary sessions and allocated 550,000 TND to public lighting projects. The second edition opened on 7 February 2015, again at a public municipal meeting; it kept public lighting and let residents choose a second heading of the municipal budget. Out of six new allocations on offer (roadways, green spaces, sports facilities, pavements, the draining of rainwater, the embellishment of the city) they chose roadways, with 550,000 TND a year.	1

The description of columns can be shown as a table
  $ case-list | case-stats -T table --width 100
  column    kind    filled  empty  distinct  min             max             top             top_count
  ────────  ──────  ──────  ─────  ────────  ──────────────  ──────────────  ──────────────  ─────────
  id        text         7      0         7  1               M               1                       1
  kind      text         7      0         2  case            mediator        case                    6
  title     text         7      0         7  Mediator of t…  “The People’s…  Mediator of t…          1
  region    text         7      0         5  Africa          North America   Africa                  2
  country   text         7      0         7  France          United States   France                  1
  city      text         6      1         6  Barcelona       Seoul           Barcelona               1
  org       text         7      0         7  Association d…  Seoul Metropo…  Association d…          1
  type      text         7      0         2  Government an…  Social and So…  Government an…          5
  speaker   text         7      0         7  Mr. Alfonso C…  Octavi de la …  Mr. Alfonso C…          1
  role      text         7      0         7  Communication…  Speaker         Communication…          1
  workshop  text         7      0         1  Enterprise an…  Enterprise an…  Enterprise an…          7
  themes    list         7      0         2  Participative…  Women           Participative…          7
  since     date         3      4         3  1971            2014-01-09      1971                    1
  budget    number       2      5         2  550000          30000000        30000000                1
  currency  text         2      5         2  TND             USD             TND                     1
  summary   text         7      0         7  A municipal b…  Seoul has mov…  A municipal b…          1

A column's kind is what all its values are
  $ printf 'n\td\ty\tt\te\tsince\n10\t1989-05\t1989\t1\t\t1989\n9\t1989\t2001\tx\t\t1990\n9.0\t\t2001\t\t\t1991\n' | case-stats
  column	kind	filled	empty	distinct	min	max	top	top_count
  n	number	3	0	3	9	10	10	1
  d	date	2	1	2	1989	1989-05	1989	1
  y	number	3	0	2	1989	2001	2001	2
  t	text	2	1	2	1	x	1	1
  e	empty	0	3	0				0
  since	date	3	0	3	1989	1991	1989	1

-f describes some columns
  $ case-stats -f year,region ../data/towns.tsv
  column	kind	filled	empty	distinct	min	max	top	top_count
  year	number	6	0	3	2010	2012	2010	3
  region	text	6	0	3	Africa	Europe	Europe	3

-f is of no use with -b
  $ case-stats -f year -b region ../data/towns.tsv
  2> case-stats: -f is for the profile; -b and -s name the columns of the rest
  [2]

-b counts the records of each value
  $ case-list | case-stats -b region
  region	count	share
  Africa	2	28.6
  Europe	2	28.6
  Asia	1	14.3
  Latin America	1	14.3
  North America	1	14.3

-b counts combinations of values, in the order of its columns
  $ case-stats -b region,year ../data/towns.tsv
  region	year	count	share
  Europe	2010	2	33.3
  Africa	2012	1	16.7
  Asia	2010	1	16.7
  Asia	2011	1	16.7
  Europe	2011	1	16.7
  $ case-stats -b year,region ../data/towns.tsv
  year	region	count	share
  2010	Europe	2	33.3
  2010	Asia	1	16.7
  2011	Asia	1	16.7
  2011	Europe	1	16.7
  2012	Africa	1	16.7

Each element of a list counts, once a record
  $ case-list | case-stats -b themes
  themes	count	share
  Participative Forms of Government	7	100.0
  Women	7	100.0
  $ printf 'themes\ta\nx; y; x\t1\n;\t2\ny\t3\n' | case-stats -b themes --total
  themes	count	share
  y	2	66.7
  	1	33.3
  x	1	33.3
  (total)	3	100.0

A value written in two ways is one group
  $ printf 'a\tb\nx\\\\qy\t1\nx\\qy\t2\nx\\ty\t3\n' | case-stats -b a
  a	count	share
  x\\qy	2	66.7
  x\ty	1	33.3

Groups of the same size are in the order of their bytes
  $ printf 'a\tb\nz\t1\n\303\251\t1\nZ\t1\n\t1\na\tb\na\001\ta\n' | case-stats -b a,b
  a	b	count	share
  	1	1	16.7
  Z	1	1	16.7
  a	b	1	16.7
  a\x01	a	1	16.7 (esc)
  z	1	1	16.7
  é	1	1	16.7

Columns that are added get other names where the table has them
  $ printf 'count\tshare\nx\ty\n' | case-stats -b count,share
  count	share	count_	share_
  x	y	1	100.0
  $ printf 'n\tn_n\n1\t2\n' | case-stats -b n_n -s n
  n_n	count	share	n_n_	n_skipped	n_sum	n_mean	n_sd	n_min	n_max
  2	1	100.0	1	0	1	1		1	1

A group that is named as a last line is told from it
  $ printf 'a\n(total)\nx\n(1 other)\n(1 other)\n((total))\n' | case-stats -b a --top 3 --total
  a	count	share
  (1 other)	2	40.0
  ((total))	1	20.0
  (total)	1	20.0
  ((1 other))	1	20.0
  (((total)))	5	100.0

An unknown column is told, with the one that was probably meant
  $ case-stats -b regoin ../data/towns.tsv
  2> case-stats: no column 'regoin', did you mean 'region'? There are: region, budget, year
  [2]

--top keeps the largest groups and sums up the others
  $ case-stats -b region --top 1 ../data/towns.tsv
  region	count	share
  Europe	3	50.0
  (2 others)	3	50.0

--top may keep all groups, or none
  $ case-stats -b region --top 3 ../data/towns.tsv
  region	count	share
  Europe	3	50.0
  Asia	2	33.3
  Africa	1	16.7
  $ case-stats -b region --top 0 --total ../data/towns.tsv
  region	count	share
  (3 others)	6	100.0
  (total)	6	100.0

--total adds a line for all records
  $ case-stats -b region,year --top 2 --total ../data/towns.tsv
  region	year	count	share
  Europe	2010	2	33.3
  Africa	2012	1	16.7
  (3 others)		3	50.0
  (total)		6	100.0

--top takes a number, and needs -b
  $ case-stats -b region --top ten ../data/towns.tsv
  2> case-stats: --top takes a whole number, not 'ten'
  [2]
  $ case-stats --top 3 ../data/towns.tsv
  2> case-stats: --top and --total are about groups; give their columns by -b
  [2]

-s sums a column up
  $ case-stats -s budget ../data/towns.tsv
  count	budget_n	budget_skipped	budget_sum	budget_mean	budget_sd	budget_min	budget_max
  6	4	2	1117.5	279.375	482.43399807642083	-3	1000

-s sums up each group
  $ case-stats -b region -s budget,year ../data/towns.tsv
  region	count	share	budget_n	budget_skipped	budget_sum	budget_mean	budget_sd	budget_min	budget_max	year_n	year_skipped	year_sum	year_mean	year_sd	year_min	year_max
  Europe	3	50.0	2	1	97	48.5	72.8319984622144	-3	100	3	0	6031	2010.3333333333333	0.5773502691896257	2010	2011
  Asia	2	33.3	2	0	1020.5	510.25	692.6110921722233	20.5	1000	2	0	4021	2010.5	0.7071067811865476	2010	2011
  Africa	1	16.7	0	1	0					1	0	2012	2012		2012	2012

Sums and percentiles are those of the others and of all, too
  $ case-stats -b region -s budget -p 50 --top 1 --total ../data/towns.tsv
  region	count	share	budget_n	budget_skipped	budget_sum	budget_mean	budget_sd	budget_min	budget_max	budget_p50
  Europe	3	50.0	2	1	97	48.5	72.8319984622144	-3	100	48.5
  (2 others)	3	50.0	2	1	1020.5	510.25	692.6110921722233	20.5	1000	510.25
  (total)	6	100.0	4	2	1117.5	279.375	482.43399807642083	-3	1000	60.25

A record of two themes counts for both, once in the total
  $ printf 'themes\tn\nx; y\t1\nx\t10\n' | case-stats -b themes -s n -p 50 --total
  themes	count	share	n_n	n_skipped	n_sum	n_mean	n_sd	n_min	n_max	n_p50
  x	2	100.0	2	0	11	5.5	6.363961030678928	1	10	5.5
  y	1	50.0	1	0	1	1		1	1	1
  (total)	2	100.0	2	0	11	5.5	6.363961030678928	1	10	5.5

A single number has no deviation, and -0 is 0
  $ printf 'a\n-0\n' | case-stats -s a
  count	a_n	a_skipped	a_sum	a_mean	a_sd	a_min	a_max
  1	1	0	0	0		0	0

A sum is exact whatever the order, and in decimal
  $ printf 'a\n1e16\n1\n-1e16\n0.1\n0.2\n' | case-stats -s a | cut -f 1-4
  count	a_n	a_skipped	a_sum
  5	5	0	1.3
  $ printf 'a\n0.2\n-1e16\n1e16\n0.1\n1\n' | case-stats -s a | cut -f 1-4
  count	a_n	a_skipped	a_sum
  5	5	0	1.3

A sum is exact beyond what doubles hold
  $ printf 'a\n9007199254740993\n9007199254740993\n' | case-stats -s a
  count	a_n	a_skipped	a_sum	a_mean	a_sd	a_min	a_max
  2	2	0	18014398509481986	9007199254740992	0	9007199254740993	9007199254740993
  $ printf 'a\n1.7e308\n1.7e308\n' | case-stats -s a
  count	a_n	a_skipped	a_sum	a_mean	a_sd	a_min	a_max
  2	2	0	3.4e308	1.7e308	0	1.7e308	1.7e308
  $ printf 'a\n1e-320\n3e-320\n' | case-stats -s a
  count	a_n	a_skipped	a_sum	a_mean	a_sd	a_min	a_max
  2	2	0	4e-320	2e-320	1.414e-320	1e-320	3e-320

What is no finite number is counted, never guessed
  $ printf 'a\tb\n1\t\n1,5\t\n 1\t\n0x1\t\ninf\t\n1e999\t\n\t\n+1.\t\n' | case-stats -s a,b
  count	a_n	a_skipped	a_sum	a_mean	a_sd	a_min	a_max	b_n	b_skipped	b_sum	b_mean	b_sd	b_min	b_max
  8	2	6	2	1	0	1	1	0	8	0			\t (esc)
  2> case-stats: a: 5 of 7 values are no numbers and are left out, as '1,5'; thousands separators, blanks and units make text of a number

-p adds percentiles
  $ printf 'a\n15\n20\n35\n40\n50\n' | case-stats -s a -p 0,5,40,50.0,99.9,100
  count	a_n	a_skipped	a_sum	a_mean	a_sd	a_min	a_max	a_p0	a_p5	a_p40	a_p50	a_p99.9	a_p100
  5	5	0	160	32	14.404860290887934	15	50	15	16	29	35	49.96	50

Percentiles of no number are empty
  $ printf 'a\nx\n' | case-stats -s a -p 50
  count	a_n	a_skipped	a_sum	a_mean	a_sd	a_min	a_max	a_p50
  1	0	1	0				\t (esc)
  2> case-stats: a: 1 of 1 values are no numbers and are left out, as 'x'; thousands separators, blanks and units make text of a number

--approx finds percentiles in little memory
  $ seq 1000 | sed '1i a' | case-stats -s a -p 0,50,100 --approx
  count	a_n	a_skipped	a_sum	a_mean	a_sd	a_min	a_max	a_p0	a_p50	a_p100
  1000	1000	0	500500	500.5	288.8194360957494	1	1000	1	500.998003992016	1000

Percentiles that mean nothing are refused
  $ case-stats -s budget -p 5,101 ../data/towns.tsv
  2> case-stats: -p takes percentages from 0 to 100 with commas between, as 5,50,99.9, not '101'
  [2]
  $ case-stats -s budget -p 5, ../data/towns.tsv
  2> case-stats: -p takes percentages from 0 to 100 with commas between, as 5,50,99.9, not ''
  [2]
  $ case-stats -b region -p 50 ../data/towns.tsv
  2> case-stats: -p and --approx are about numbers; give their columns by -s
  [2]
  $ case-stats -s budget --approx ../data/towns.tsv
  2> case-stats: --approx is about percentiles; give them by -p
  [2]

--partial prints what --merge puts together
  $ case-stats -b region -s budget --partial ../data/towns.tsv
  case-stats-2	by:region	groups	count	n:budget	skipped:budget	sum:budget	squares:budget	min:budget	max:budget
  group	Europe		3	2	1	97	10009	-3	100
  group	Asia		2	2	0	1020.5	1000420.25	20.5	1000
  group	Africa		1	0	1	0	0	\t (esc)
  total		3	6	4	2	1117.5	1010429.25	-3	1000

--partial keeps what approximate percentiles need
  $ case-stats -s budget --approx -p 50 --partial ../data/towns.tsv
  case-stats-2	groups	count	percentiles	n:budget	skipped:budget	sum:budget	squares:budget	min:budget	max:budget	sketch:budget
  total	0	6	50	4	2	1117.5	1010429.25	-3	1000	-131136:1 131492:1 131784:1 132218:1

What cannot be put together later is refused with --partial
  $ case-stats -s budget -p 50 --partial ../data/towns.tsv
  2> case-stats: exact percentiles cannot be added up; give --approx too
  [2]
  $ case-stats --partial ../data/towns.tsv
  2> case-stats: a profile cannot be added up; give --partial with -b or -s
  [2]
  $ case-stats -b region --partial --top 3 ../data/towns.tsv
  2> case-stats: --top, --total and -T are for the whole; give them to --merge
  [2]

Parts, with their headers, in one stream are the same as the whole
  $ { head -n 3 ../data/towns.tsv | case-stats --partial -b region,year -s budget --approx -p 50
  >   { head -n 1 ../data/towns.tsv; tail -n +4 ../data/towns.tsv; } | case-stats --partial -b region,year -s budget --approx -p 50
  > } >parts
  $ case-stats -b region,year -s budget --approx -p 50 --top 2 --total ../data/towns.tsv >whole
  $ case-stats --merge --top 2 --total parts | cmp - whole
  $ cat whole
  region	year	count	share	budget_n	budget_skipped	budget_sum	budget_mean	budget_sd	budget_min	budget_max	budget_p50
  Europe	2010	2	33.3	1	1	100	100		100	100	100
  Africa	2012	1	16.7	0	1	0				\t (esc)
  (3 others)		3	50.0	3	0	1017.5	339.1666666666667	572.4190626921271	-3	1000	20.56231003039514
  (total)		6	100.0	4	2	1117.5	279.375	482.43399807642083	-3	1000	60.40584329449932

Parts are merged from files and standard input
  $ case-stats --partial -b region ../data/towns.tsv >a
  $ case-list | case-stats --partial -b region | case-stats --merge --total a -
  region	count	share
  Europe	5	38.5
  Africa	3	23.1
  Asia	3	23.1
  Latin America	1	7.7
  North America	1	7.7
  (total)	13	100.0

Parts of parts can be merged
  $ case-stats --partial -b region -s budget ../data/towns.tsv >a
  $ case-stats --merge --partial a a
  case-stats-2	by:region	groups	count	n:budget	skipped:budget	sum:budget	squares:budget	min:budget	max:budget
  group	Europe		6	4	2	194	20018	-3	100
  group	Asia		4	4	0	2041	2000840.5	20.5	1000
  group	Africa		2	0	2	0	0	\t (esc)
  total		3	12	8	4	2235	2020858.5	-3	1000

Parts without groups or records can be merged
  $ printf 'region\tn\n' | case-stats --partial -b region -s n | case-stats --merge --total
  region	count	share	n_n	n_skipped	n_sum	n_mean	n_sd	n_min	n_max
  (total)	0	0.0	0	0	0			\t (esc)
  $ case-stats --partial -s budget ../data/towns.tsv | case-stats --merge --top 1
  2> case-stats: the partial results have no groups; make them with -b
  [0 2]

The largest and the smallest sums that numbers come to can be merged
  $ {
  > 	echo x
  > 	yes -- -1.7976931348623157e308 | head -n 200000
  > 	yes 4.9406564584124654e-324 | head -n 3
  > 	awk 'BEGIN { n = "0."; for (i = 0; i < 1200; i++) n = n 7; print n }'
  > } >numbers
  $ case-stats -s x numbers >whole
  $ case-stats -s x --partial numbers | case-stats --merge | cmp - whole && cat whole
  count	x_n	x_skipped	x_sum	x_mean	x_sd	x_min	x_max
  200004	200004	0	-3.5953862697246315e313	-1.7976571817186814e308	8.039387415219026e305	-1.7976931348623157e308	0.7777777777777778

What is no part, or is damaged, is refused
  $ case-stats --partial -b region -s budget ../data/towns.tsv | sed "2s/97/x/" | case-stats --merge
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 0 2]
  $ case-stats --partial -s budget --approx ../data/towns.tsv | sed "2s/:1/:2/" | case-stats --merge -p 50
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 0 2]
  $ case-stats --merge ../data/towns.tsv
  2> case-stats: ../data/towns.tsv:1: no partial result; --merge adds up what --partial printed
  [2]

A part whose sums no numbers come to is refused
  $ printf 'x\n1\n2.5\n' | case-stats -s x --partial | sed '2s/7.25/-7.25/' | case-stats --merge
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 0 0 2]
  $ printf 'x\n1\n2.5\n' | case-stats -s x --partial |
  > 	awk -F '\t' -v OFS='\t' 'NR == 2 { sum = "3.5"; for (i = 0; i < 2300; i++) sum = sum 7; $5 = sum } 1' |
  > 	case-stats --merge
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 0 0 2]

What does not belong to the parts is refused
  $ case-stats --partial -b region ../data/towns.tsv >a
  $ case-stats --partial -b year ../data/towns.tsv >b
  $ case-stats --merge a b
  2> case-stats: b: not about the same as a; merge those of one question
  [2]
  $ cat a b | case-stats --merge
  2> case-stats: standard input:6: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]
  $ case-stats --partial -s budget ../data/towns.tsv | case-stats --merge -p 50
  2> case-stats: the partial results have no percentiles; make them with --approx
  [0 2]
  $ case-stats --merge -b region ../data/towns.tsv
  2> case-stats: --merge takes no -b, -s, -f, --approx: partial results know theirs
  [2]

The parts of a file, counted side by side, are the file counted at once
  $ needs parallel
  $ { echo 'group	n'; seq 20000 | awk '{ print "g" $1 % 7 "\t" $1 * 37 % 1009 / 8 }'; } >in
  $ export PARALLEL_HOME="$TMP" HOME="$TMP"
  $ parallel --will-cite -j 2 --pipepart --header : --block 30k -a in \
  > 	case-stats --partial -b group -s n --approx 2>/dev/null |
  > 	case-stats --merge -p 5,50 --top 3 --total >merged
  $ case-stats -b group -s n --approx -p 5,50 --top 3 --total in | cmp - merged
  $ cut -f 1-3,6 merged
  group	count	share	n_sum
  g1	2858	14.3	179873.375
  g0	2857	14.3	179898.25
  g2	2857	14.3	179919.625
  (4 others)	11428	57.1	720014.125
  (total)	20000	100.0	1259705.375

Groups can be shown as a table
  $ case-list | case-stats -b region -s budget -T table --width 120
  Region         count  share  budget_n  budget_skipped  budget_sum  budget_mean  budget_sd  budget_min  budget_max
  ─────────────  ─────  ─────  ────────  ──────────────  ──────────  ───────────  ─────────  ──────────  ──────────
  Africa             2   28.6         1               1      550000       550000                 550000      550000
  Europe             2   28.6         0               2           0
  Asia               1   14.3         0               1           0
  Latin America      1   14.3         0               1           0
  North America      1   14.3         1               0    30000000     30000000               30000000    30000000

Groups can be JSON
  $ case-list | case-stats -b region -s budget -T json --top 2
  [
  {"region":"Africa","count":2,"share":28.6,"budget_n":1,"budget_skipped":1,"budget_sum":550000,"budget_mean":550000,"budget_sd":null,"budget_min":550000,"budget_max":550000},
  {"region":"Europe","count":2,"share":28.6,"budget_n":0,"budget_skipped":2,"budget_sum":0,"budget_mean":null,"budget_sd":null,"budget_min":null,"budget_max":null},
  {"region":"(3 others)","count":3,"share":42.9,"budget_n":1,"budget_skipped":2,"budget_sum":30000000,"budget_mean":30000000,"budget_sd":null,"budget_min":30000000,"budget_max":30000000}
  ]

The description of columns can be JSON
  $ case-stats -T json ../data/towns.tsv
  [
  {"column":"region","kind":"text","filled":6,"empty":0,"distinct":3,"min":"Africa","max":"Europe","top":"Europe","top_count":3},
  {"column":"budget","kind":"text","filled":5,"empty":1,"distinct":5,"min":"-3","max":"unknown","top":"-3","top_count":1},
  {"column":"year","kind":"number","filled":6,"empty":0,"distinct":3,"min":2010,"max":2012,"top":2010,"top_count":3}
  ]

jq reads JSON of hostile values
  $ needs jq
  $ printf 'a"\\tb\tn\n\\\\"\\n\t1\n\377\t2.5\n' | case-stats -b 'a*' -s n -T json |
  > 	jq -c '.[] | [.["a\"\tb"], .count, .n_sum]'
  ["\\\"\n",1,1]
  ["�",1,2.5]

Bars fill the width, in ASCII or Unicode as the locale has it
  $ case-list | case-stats -b region -T bars
  Region         count  share
  Africa             2  28.6%  ###################################################
  Europe             2  28.6%  ###################################################
  Asia               1  14.3%  ##########################
  Latin America      1  14.3%  ##########################
  North America      1  14.3%  ##########################
  $ case-list | LC_ALL=C.UTF-8 case-stats -b region -T bars --total --width 60
  Region         count   share
  Africa             2   28.6%  ██████████████████████████████
  Europe             2   28.6%  ██████████████████████████████
  Asia               1   14.3%  ███████████████
  Latin America      1   14.3%  ███████████████
  North America      1   14.3%  ███████████████
  (total)            7  100.0%
  $ case-list | LC_ALL=en_US.utf8 case-stats -b region -T bars --width 200
  Region         count  share
  Africa             2  28.6%  ███████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████
  Europe             2  28.6%  ███████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████
  Asia               1  14.3%  █████████████████████████████████████████████████████████████████████████████████████▌
  Latin America      1  14.3%  █████████████████████████████████████████████████████████████████████████████████████▌
  North America      1  14.3%  █████████████████████████████████████████████████████████████████████████████████████▌
  $ case-list | LC_ALL=C.UTF-8 case-stats -b org -T bars --top 3 --width 40
  Organisation      count  share
  Association des…      1  14.3%  ██
  Metropolis            1  14.3%  ██
  Municipalité de…      1  14.3%  ██
  (4 others)            4  57.1%  ████████
  $ case-list | COLUMNS=24 case-stats -b org -T bars --top 3
  Organis..  count
  Associa..      1  ##
  Metropo..      1  ##
  Municip..      1  ##
  (4 othe..      4  ######

Bars with wide letters line up, and controls are shown
  $ printf 'a\tb\n\346\227\245\346\234\254\tx\n\033[1m\ty\\nz\n\t\n' | LC_ALL=C.UTF-8 case-stats -b a,b -T bars --width 50
  a / b              count  share
  (empty) / (empty)      1  33.3%  █████████████████
  \x1b[1m / y\x0az       1  33.3%  █████████████████
  日本 / x               1  33.3%  █████████████████

Bars need groups, and formats must be known
  $ case-stats -T bars ../data/towns.tsv
  2> case-stats: -T bars charts groups; give their columns by -b
  [2]
  $ case-stats -T pie -b region ../data/towns.tsv
  2> case-stats: no format 'pie'; there are: tsv, table, json, bars, svg
  [2]

Groups can be an SVG chart
  $ case-list | case-stats -b region -T svg
  <svg xmlns="http://www.w3.org/2000/svg" width="704" height="196" viewBox="0 0 704 196" aria-labelledby="title">
  <title id="title">count by Region</title>
  <style>
  svg { color-scheme: light dark }
  text { font: 14px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: #1c2024 }
  .heading { font-weight: 600 }
  .label { text-anchor: end }
  .ground { fill: #ffffff }
  .bar { fill: #2f6db5 }
  .rest { fill: #8a929b }
  .axis { stroke: #8a929b }
  @media (prefers-color-scheme: dark) {
  text { fill: #e8eaed }
  .ground { fill: #16191d }
  .bar { fill: #6aa5e8 }
  .rest { fill: #7d858e }
  }
  </style>
  <rect class="ground" width="704" height="196"/>
  <text class="heading" x="16" y="25">count by Region</text>
  <g>
  <title>Africa</title>
  <rect class="bar" x="128" y="45" height="18" width="480.000"/>
  <text class="label" x="120" y="59">Africa</text>
  <text y="59" x="616.000">2 (28.6%)</text>
  </g>
  <g>
  <title>Europe</title>
  <rect class="bar" x="128" y="73" height="18" width="480.000"/>
  <text class="label" x="120" y="87">Europe</text>
  <text y="87" x="616.000">2 (28.6%)</text>
  </g>
  <g>
  <title>Asia</title>
  <rect class="bar" x="128" y="101" height="18" width="240.000"/>
  <text class="label" x="120" y="115">Asia</text>
  <text y="115" x="376.000">1 (14.3%)</text>
  </g>
  <g>
  <title>Latin America</title>
  <rect class="bar" x="128" y="129" height="18" width="240.000"/>
  <text class="label" x="120" y="143">Latin America</text>
  <text y="143" x="376.000">1 (14.3%)</text>
  </g>
  <g>
  <title>North America</title>
  <rect class="bar" x="128" y="157" height="18" width="240.000"/>
  <text class="label" x="120" y="171">North America</text>
  <text y="171" x="376.000">1 (14.3%)</text>
  </g>
  <path class="axis" d="M128 40V180"/>
  </svg>

Values do no harm in SVG
  $ printf 'a\n</text><script>alert(1)</script>\n\001\377\n' | case-stats -b a -T svg --total | grep '<title>'
  <title>\x01\xff</title>
  <title>&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>
  <title>(total)</title>

Bars begin behind the labels as they are shown, which may be wider than their bytes
  $ printf 'a\n\033\033\033\033\n' | case-stats -b a -T svg | grep 'class="label"'
  <text class="label" x="144" y="59">\x1b\x1b\x1b\x1b</text>

SVG is well-formed XML whatever the values
  $ needs xmllint
  $ printf 'a\n</text><script>\n\001\377\n&"\047\n\357\277\277\n' |
  > 	case-stats -b a -T svg --total | xmllint --noout - && echo well-formed
  well-formed

Several files are one table, of which a short record is told
  $ printf 'year\tregion\n2010\tAsia\n' | case-stats -b region,year ../data/towns.tsv -
  region	year	count	share
  Asia	2010	2	28.6
  Europe	2010	2	28.6
  Africa	2012	1	14.3
  Asia	2011	1	14.3
  Europe	2011	1	14.3
  $ case-stats -b region ../data/towns.tsv ../data/short-towns.tsv
  2> case-stats: ../data/short-towns.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2]

A table without records has no groups
  $ printf 'a\tb\n' | case-stats -b a --total
  a	count	share
  (total)	0	0.0
  $ printf 'a\tb\n' | case-stats
  column	kind	filled	empty	distinct	min	max	top	top_count
  a	empty	0	0	0				0
  b	empty	0	0	0				0

A byte order mark, CRLF, NUL and a missing last LF do no harm
  $ printf '\357\273\277a\tb\r\nx\t1\r\nx\000\t2\r\nx\t3' | case-stats -b a
  a	count	share
  x	2	66.7
  x\x00	1	33.3 (esc)

Of a table that is cut off nothing is told
  $ case-stats -b region ../data/short-towns.tsv
  2> case-stats: ../data/short-towns.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2]

In JSON keys are text, numbers are numbers, and what is missing is null
  $ printf 'k\tn\n007\t1\n12\t\n1e5\tx\n' | case-stats -b k -s n -T json
  [
  {"k":"007","count":1,"share":33.3,"n_n":1,"n_skipped":0,"n_sum":1,"n_mean":1,"n_sd":null,"n_min":1,"n_max":1},
  {"k":"12","count":1,"share":33.3,"n_n":0,"n_skipped":1,"n_sum":0,"n_mean":null,"n_sd":null,"n_min":null,"n_max":null},
  {"k":"1e5","count":1,"share":33.3,"n_n":0,"n_skipped":1,"n_sum":0,"n_mean":null,"n_sd":null,"n_min":null,"n_max":null}
  ]
  $ printf 'k\tn\te\n007\t1.50\t\n12x\t+2\t\n' | case-stats -T json
  [
  {"column":"k","kind":"text","filled":2,"empty":0,"distinct":2,"min":"007","max":"12x","top":"007","top_count":1},
  {"column":"n","kind":"number","filled":2,"empty":0,"distinct":2,"min":1.50,"max":"+2","top":"+2","top_count":1},
  {"column":"e","kind":"empty","filled":0,"empty":2,"distinct":0,"min":null,"max":null,"top":null,"top_count":0}
  ]

A column of which most is no number is told
  $ printf 'city\tpaid\nLima\t12\nOslo\t"1,204.05"\nRome\t3 400\nBonn\t\nKyiv\t7\n' | case-stats -s paid
  count	paid_n	paid_skipped	paid_sum	paid_mean	paid_sd	paid_min	paid_max
  5	2	3	19	9.5	3.5355339059327378	7	12
  $ printf 'city\tpaid\nLima\t12\nOslo\t"1,204.05"\nRome\t3 400\nBonn\t\nKyiv\t$7\n' | case-stats -b city -s paid --top 0
  city	count	share	paid_n	paid_skipped	paid_sum	paid_mean	paid_sd	paid_min	paid_max
  (5 others)	5	100.0	1	4	12	12		12	12
  2> case-stats: paid: 3 of 4 values are no numbers and are left out, as '"1,204.05"'; thousands separators, blanks and units make text of a number
  $ printf 'themes\tpaid\na; b; c\t12\na\tx\na; b\ty\n' | case-stats -b themes -s paid
  themes	count	share	paid_n	paid_skipped	paid_sum	paid_mean	paid_sd	paid_min	paid_max
  a	3	100.0	1	2	12	12		12	12
  b	2	66.7	1	1	12	12		12	12
  c	1	33.3	1	0	12	12		12	12
  2> case-stats: paid: 2 of 3 values are no numbers and are left out, as 'x'; thousands separators, blanks and units make text of a number

Bars of -s are those of the sum, with the count beside it
  $ printf 'region\tpaid\nAfrica\t12\nAsia\t30\nAfrica\t12.5\nEurope\t\n' >t
  $ case-stats -b region -s paid -T bars --width 50 --total t
  Region   paid_sum  count
  Africa       24.5      2  ####################
  Asia           30      1  ########################
  Europe          0      1
  (total)      54.5      4
  $ case-stats -b region -s paid -T bars --width 50 --top 1 t
  Region      paid_sum  count
  Africa          24.5      2  #################
  (2 others)        30      2  #####################
  $ case-stats -b region -s paid -T svg --total t | grep -v '^[a-z@.}]' | grep -v '^<style\|^</style'
  <svg xmlns="http://www.w3.org/2000/svg" width="648" height="168" viewBox="0 0 648 168" aria-labelledby="title">
  <title id="title">paid_sum (count) by Region</title>
  <rect class="ground" width="648" height="168"/>
  <text class="heading" x="16" y="25">paid_sum (count) by Region</text>
  <g>
  <title>Africa</title>
  <rect class="bar" x="80" y="45" height="18" width="392.000"/>
  <text class="label" x="72" y="59">Africa</text>
  <text y="59" x="480.000">24.5 (2)</text>
  </g>
  <g>
  <title>Asia</title>
  <rect class="bar" x="80" y="73" height="18" width="480.000"/>
  <text class="label" x="72" y="87">Asia</text>
  <text y="87" x="568.000">30 (1)</text>
  </g>
  <g>
  <title>Europe</title>
  <rect class="bar" x="80" y="101" height="18" width="0.000"/>
  <text class="label" x="72" y="115">Europe</text>
  <text y="115" x="88.000">0 (1)</text>
  </g>
  <g>
  <title>(total)</title>
  <text class="label" x="72" y="143">(total)</text>
  <text y="143" x="88.000">54.5 (4)</text>
  </g>
  <path class="axis" d="M80 40V152"/>
  </svg>

Bars of sums below zero go to the left
  $ printf 'k\tn\na\t-10\nb\t20\nc\t0\nd\t-0.1\n' >t
  $ LC_ALL=C.UTF-8 case-stats -b k -s n -T bars --width 40 t
  k  n_sum  count
  a    -10      1  ████████
  b     20      1          ███████████████
  c      0      1
  d   -0.1      1         █
  $ case-stats -b k -s n -T bars --width 40 t
  k  n_sum  count
  a    -10      1  ########
  b     20      1          ###############
  c      0      1
  d   -0.1      1         #
  $ printf 'k\tn\na\t-1e308\nb\t-1.5e308\n' | case-stats -b k -s n -T bars --width 40
  k     n_sum  count
  a    -1e308      1         #############
  b  -1.5e308      1  ####################
  $ case-stats -b k -s n -T svg t | grep '^<rect class="bar\|^<path\|^<text y'
  <rect class="bar" x="32.000" y="45" height="18" width="160.000"/>
  <text y="59" x="200.000">-10 (1)</text>
  <rect class="bar" x="192" y="73" height="18" width="320.000"/>
  <text y="87" x="520.000">20 (1)</text>
  <rect class="bar" x="192" y="101" height="18" width="0.000"/>
  <text y="115" x="200.000">0 (1)</text>
  <rect class="bar" x="190.400" y="129" height="18" width="1.600"/>
  <text y="143" x="200.000">-0.1 (1)</text>
  <path class="axis" d="M192 40V152"/>

A chart shows one column of numbers
  $ case-stats -b region -s budget,year -T bars ../data/towns.tsv
  2> case-stats: -T bars shows the sum of one column, not of 2; give one by -s
  [2]
  $ case-stats -b region -s budget -p 50 -T svg ../data/towns.tsv
  2> case-stats: -T svg shows counts or one sum, no percentiles; leave -p out
  [2]
  $ case-stats -b region -s budget,year --partial ../data/towns.tsv | case-stats --merge -T bars
  2> case-stats: -T bars shows the sum of one column, not of 2; give one by -s
  [0 2]
  $ case-stats -b region -s budget --partial ../data/towns.tsv | case-stats --merge -T bars --width 40
  Region  budget_sum
  Europe          97  ##
  Asia        1020.5  ####################
  Africa           0

The name of a column of sums is cut where it is long
  $ printf 'k\ta_column_with_a_long_name\nx\t1\n' | case-stats -b k -s 'a*' -T bars --width 50
  k  a_column_with_..
  x                 1  #############################

A name that ends with CR is the same in all of a part
  $ printf 'k\tx\r\tz\na\t1\t2\n' >t
  $ case-stats -b k -s 'x*' --partial t | case-stats --merge --partial | case-stats --merge | cut -f 1-4
  k	count	share	x\r_n (esc)
  a	1	100.0	1
  $ case-stats -b 'x*' --partial t | case-stats --merge | tail -n 1
  1	1	100.0

A part that was cut is refused
  $ case-list | case-stats -b region --partial >part
  $ head -n 4 part | case-stats --merge
  2> case-stats: standard input:5: the partial result before this line has no total: it was cut; make it again
  [0 2]
  $ head -n 1 part | case-stats --merge
  2> case-stats: standard input:2: the partial result before this line has no total: it was cut; make it again
  [0 2]
  $ sed 3d part | case-stats --merge
  2> case-stats: standard input:6: this total is not that of the groups before it: the partial result was cut or altered; make it again
  [0 2]
  $ { head -n 3 part; cat part; } | case-stats --merge
  2> case-stats: standard input:4: the partial result before this line has no total: it was cut; make it again
  [0 2]
  $ head -n 1 part >head; case-stats --merge part head part
  2> case-stats: head:2: the partial result before this line has no total: it was cut; make it again
  [2]
  $ head -n 2 part >cut; case-stats --merge cut part
  2> case-stats: cut:3: the partial result before this line has no total: it was cut; make it again
  [2]

A part that contradicts itself is refused
  $ case-list | case-stats -b region -s budget --partial >part
  $ sed '$s/\t7\t/\t1\t/' part | case-stats --merge
  2> case-stats: standard input:7: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]
  $ sed '2s/\t2\t/\t5\t/' part | case-stats --merge
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]
  $ sed '$s/\t30550000\t/\t30550001\t/' part | case-stats --merge
  2> case-stats: standard input:7: this total is not that of the groups before it: the partial result was cut or altered; make it again
  [0 2]
  $ case-list | case-stats -b themes --partial | sed '$s/\t7$/\t6/' | case-stats --merge
  2> case-stats: standard input:4: this total is not that of the groups before it: the partial result was cut or altered; make it again
  [0 0 0 2]

A part with numbers that no table has is refused
  $ printf 'x\n1\n2.5\n' | case-stats -s x --partial >part
  $ awk -F'\t' -v OFS='\t' 'NR==2{s="3.5";for(i=0;i<2300;i++)s=s 7;$6=s}1' part | case-stats --merge
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]
  $ sed '2s/7.25/0.25/' part | case-stats --merge
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]
  $ sed '2s/3.5/35/' part | case-stats --merge
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]
  $ sed '2s/2.5$/0.5/' part | case-stats --merge
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]
  $ sed '2s/2/1e0/' part | case-stats --merge
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]
  $ printf 'x\n1\n2\n3\n' | case-stats -s x --approx --partial >part
  $ sed 's/[0-9]*:1/&8446744073709551616/' part | case-stats --merge -p 50
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]
  $ sed 's/:1 /:999999999999999999 /g' part | case-stats --merge -p 50
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]
  $ sed 's/ [0-9]*:1$/ 131140:1/' part | case-stats --merge -p 50
  2> case-stats: standard input:2: no partial result of the kind that the header names; damaged, or about something else?
  [0 2]

Parts with more records than can be counted are refused
  $ printf 'case-stats-2\tgroups\tcount\ntotal\t0\t999999999999999999\n' >part
  $ for i in $(seq 19); do cat part; done | case-stats --merge
  2> case-stats: standard input:38: these counts are too large to be added up
  [0 2]
  $ for i in $(seq 18); do cat part; done | case-stats --merge
  count
  17999999999999999982

Sums are the same when all of them are big integers
  $ printf 'k\tn\na\t1\nb\t2.5\na\t999999999999\nb\t-3\na\t1e20\na\t0.1\nb\tx\nc\t7\n' >t
  $ case-stats -b k -s n -p 50 --total t >fast
  $ CASES_PLAIN=1 case-stats -b k -s n -p 50 --total t | cmp - fast
  $ cut -f 1,4-6 fast
  k	n_n	n_skipped	n_sum
  a	4	0	100000001000000000000
  b	2	1	-0.5
  c	1	0	7
  (total)	7	1	100000001000000000000

Many columns take no more time for each
  $ for i in 1 2; do seq 20000 | paste -s; done | case-stats | tail -n 1
  20000	number	1	0	1	20000	20000	20000	1

Many groups can be merged
  $ { echo k; seq 200000; } | case-stats -b k --partial | case-stats --merge | wc -l
  200001

A list of many elements takes no more time for each
  $ { echo themes; seq 400000 | paste -sd';'; } | case-stats -b themes --top 1 | tail -n 1
  (399999 others)	399999	39999900.0
