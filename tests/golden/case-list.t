Without a file, the built-in catalogue is printed
  $ case-list
  id	kind	title	region	country	city	org	type	speaker	role	workshop	themes	since	budget	currency	summary
  1	case	Transforming A Desert Into A Prosperous City Thanks To Participative Planning	Latin America	Peru	Lima	Red Peruana de Comercio Justo y Consumo Ético	Social and Solidarity Economy Organization	Mr. Alfonso Cotera Fretel	Director	Enterprise and Job Creation Governance	Participative Forms of Government; Women	1971			In 1971 people who needed somewhere to live settled a sandy desert and began what became Villa El Salvador, a popular and prosperous city owed to the effort and creativity of its inhabitants and leaders. Planning together and working as volunteers, they gave themselves schools and health centers, vegetable markets, businesses run by the community, an industrial estate, and the services that a town needs. Out of this grew a democratic organization that administers itself, a plan for the development of the whole town, initiatives of the solidarity economy, recognition of what women and young people do for development, and joint committees in which neighborhood leaders and civil servants govern together. The case stands for self-government, for an economy brought back to life, for an identity of its own, for rights of people and environment that are respected, and for solidarity at every level.
  2	case	Seoul's social economy development based on public-private partnerships	Asia	South Korea	Seoul	Seoul Metropolitan Government	Government and public agency	Mr. Seon-Seop Kang	Director of the Social Economy Division	Enterprise and Job Creation Governance	Participative Forms of Government; Women				Seoul has moved its social economy (SE) policy from direct to indirect support: it sets up participatory governance structures and builds SE ecosystems and infrastructure, so that the public sector, private actors and communities share in shaping policy, through various committees and councils, and in carrying it out, through intermediary organizations. The Social Economy Division of the Seoul Metropolitan Government (SMG) has steered this strategy by multilateral cooperation in public-private partnership (PPP), with tangible results in the last few years. Strong policy initiatives, SMG's assistance and close work with the 25 autonomous districts let local communities name their urgent social issues and take part in deciding where the city's social economy policy goes and how it is implemented.
  3	case	Participatory governance, establishing a relationship of trust after an authoritarian regime	Africa	Tunisia	La Marsa	Municipalité de La Marsa	Government and public agency	Ms. Amira Khammassi	Communications manager	Enterprise and Job Creation Governance	Participative Forms of Government; Women	2014-01-09	550000	TND	A municipal by-law of 9 January 2014 began participatory budgeting (PB) in La Marsa by putting the heading “public lighting” into the hands of citizens. In the first edition, in the first quarter of 2014, people from the five zones of the town (its four neighbourhoods and Bhar Lazrag) met in public and plenary sessions and allocated 550,000 TND to public lighting projects. The second edition opened on 7 February 2015, again at a public municipal meeting; it kept public lighting and let residents choose a second heading of the municipal budget. Out of six new allocations on offer (roadways, green spaces, sports facilities, pavements, the draining of rainwater, the embellishment of the city) they chose roadways, with 550,000 TND a year.
  4	case	The Economic Corridor: A Social Economy Tool For Governance and Participatory Decision Making	Africa	Mali		Association des Municipalités du Mali	Social and Solidarity Economy Organization	Mr. Sory Ibrahim Diarra	Director of the Cellule DEL	Enterprise and Job Creation Governance	Participative Forms of Government; Women				Public services that change as citizens' needs emerge show why governance within local governments matters. Where governments backed solidarity and innovation in development, in tune with what civil society and the private sector need, the social economy grew stronger even amid grave conflict. The economic corridor of northern Mali, which two federations of municipalities, that of Canada and that of Mali and Burkina Faso, helped to create, integrates the area economically and socially: people decide together what to do about an economy in pieces and a society in conflict. Among other things it has brought the territory closer together, furthered dialogue in politics and the people's participation, and made for better partnerships with private business and civil society.
  5	case	“The People’s Budget” to Participatory Planning: How the NYC Council is Engaging Underrepresented Populations in the Political Process	North America	United States	New York	New York City Council	Government and public agency	Ms. Melissa Mark-Viverito	Speaker	Enterprise and Job Creation Governance	Participative Forms of Government; Women		30000000	USD	In the United States no more than a fifth of young people vote, and many others feel shut out of the political process or alienated from it; the case asks for new ways to engage residents and for chances that let historically disenfranchised groups own what happens in their communities. The Speaker of the City Council presents the country's largest participatory budgeting initiative, through which New Yorkers, above all the young, people of low income and immigrants without papers, have decided where $30 million go in their neighborhoods. The same model of participatory governance is being extended, to urban planning and the use of land among others.
  6	case	Paris, participatory governance in favour of a Social and Circular City project	Europe	France	Paris	SSE, Social Innovation and Circular Economy Division - City of Paris	Government and public agency	Ms. Antoinette Guhl	Deputy Mayor in charge of the social and solidarity economy, the circular economy and social innovation	Enterprise and Job Creation Governance	Participative Forms of Government; Women				In its current term of office Paris makes its policies together with citizens and with those concerned in the regions. Participatory budgeting makes up as much as 5% of the investment budget and has made room for neighborhood projects, greening, and places of culture and sports made new; on a site named “Madame la Maire j’ai une idée” every citizen can hand a project to the administration, and the “Nuit des débats” forges ties and brings forth many citizens' initiatives. Several policies draw on this: the circular economy on the “États généraux” that Greater Paris held about it with 200 regional partners, and the environment on the zero waste pathway and the Climate Plan. In innovation and urban planning, two calls for projects, Réinventer Paris and one to come, of whose name the programme prints “Réinventer la”, open the field to teams of architects, social entrepreneurs and others.
  M	mediator	Mediator of the workshop	Europe	Spain	Barcelona	Metropolis	Government and public agency	Octavi de la Varga Mas	Executive Director	Enterprise and Job Creation Governance	Participative Forms of Government; Women	1985			Metropolis, as the World Association of the Major Metropolises is called, is the largest body that unites governments of major cities worldwide; as part of the global movement for democratic local self-government, it holds that meeting the urban challenges of this century depends above all on local governments. Created in 1985, it speaks for 137 great cities and metropolitan areas of Africa, Asia and the Pacific, Europe, and the Americas with the Caribbean, and runs the section for metropolises within United Cities and Local Governments (UCLG). It wants to tie the initiatives of metropolitan governments and of those who work with them into a network, and to promote joint projects that make cities last: their environment, economy, society and culture at once.

The built-in catalogue is data/cases.tsv, wherever the tool is called
  $ cd / && case-list | cmp - "$ROOT/data/cases.tsv"

A table passes byte for byte
  $ case-list $ROOT/data/cases.tsv | cmp - $ROOT/data/cases.tsv

CASES names the catalogue in place of the built-in one; empty, it does not
  $ printf 'id\n7\n' >mine.tsv
  $ CASES=mine.tsv case-list
  id
  7
  $ CASES= case-list -f id -m 1
  id
  1

A catalogue that CASES names and that is missing is told
  $ CASES=no/such/file case-list
  2> case-list: no/such/file: No such file or directory
  [2]

-f takes columns by name and by range, in the order asked for
  $ case-list -f id,country-org,since
  id	country	city	org	since
  1	Peru	Lima	Red Peruana de Comercio Justo y Consumo Ético	1971
  2	South Korea	Seoul	Seoul Metropolitan Government\t (esc)
  3	Tunisia	La Marsa	Municipalité de La Marsa	2014-01-09
  4	Mali		Association des Municipalités du Mali\t (esc)
  5	United States	New York	New York City Council\t (esc)
  6	France	Paris	SSE, Social Innovation and Circular Economy Division - City of Paris\t (esc)
  M	Spain	Barcelona	Metropolis	1985

In -f a pattern takes columns by name, and * those that are left
  $ printf 'a_id\tb\tc_id\n1\t2\t3\n' | case-list -f '*_id,*' -
  a_id	c_id	b
  1	3	2

A list of columns with an empty item is refused
  $ case-list -f id,,city
  2> case-list: a list of columns has an empty item
  [2]

An unknown column is told, with the one that was probably meant
  $ case-list -f id,contry
  2> case-list: no column 'contry', did you mean 'country'? There are: id, kind, title, region, country, city, org, type, speaker, role, workshop, themes, since, budget, currency, summary
  [2]

The message about an unknown column names some of 5000 columns, not all
  $ awk 'BEGIN { for (i = 1; i < 5000; i++) printf "c%d\t", i; print "c5000" }' | case-list -f city -
  2> case-list: no column 'city'; there are: c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29, c30, c31, c32, c33, c34, c35, c36, c37, c38, c39, c40, c41, c42, c43, c44, c45, c46, c47, c48, c49, c50, c51, c52, c53, c54, c55, c56, c57, c58, c59, c60, c61, c62, c63, c64, c65, c66, c67, c68, c69, c70, c71, c72, c73, c74, c75, c76, c77, c78, c79, c80, c81, c82, c83 and 4917 more; see case-list --columns
  [0 2]

--exclude leaves columns out
  $ printf 'a\tb\tc\n1\t2\t3\n' | case-list --exclude b -
  a	c
  1	3

To exclude all columns is refused
  $ printf 'a\tb\n1\t2\n' | case-list --exclude '*' -
  2> case-list: no column is left when '*' is excluded
  [0 2]

-f and --exclude do not go together
  $ case-list -f id --exclude city
  2> case-list: -f and --exclude say the same thing twice; give one of them
  [2]

--columns prints the names of the chosen columns
  $ case-list --columns -f region-city
  region
  country
  city

-m prints at most so many records
  $ case-list -f id -m 2
  id
  1
  2
  $ case-list -f id -m 0
  id
  $ case-list -f id -m 99 | wc -l
  8

-m takes a number
  $ case-list -m two
  2> case-list: -m takes a whole number, not 'two'
  [2]

With -m, what is wrong beyond the records printed is not looked at
  $ case-list -m 1 ../data/short.tsv
  id	city
  1	Lima

Files with different columns become one table with the columns of all
  $ printf 'id\tcity\n1\tLima\n' >a
  $ printf 'region\tid\nAsia\t2\n' >b
  $ case-list a b
  id	city	region
  1	Lima\t (esc)
  2		Asia

A record of a second file that is too short is told by its own columns
  $ printf 'id\tcity\n1\tLima\n' >a
  $ printf 'region\tid\nAsia\t2\nEurope\n' >b
  $ case-list a b
  id	city	region
  1	Lima\t (esc)
  2		Asia
  2> case-list: b:3: 1 field, expected 2; case-check --good keeps the sound records
  [2]

--source says where each record stands
  $ printf 'id\n7\n8\n' >one.tsv
  $  cd . && case-list --source one.tsv - <<'E'
  > id	city
  > 9	Lima
  > E
  id	city	source	line
  7		one.tsv	2
  8		one.tsv	3
  9	Lima	standard input	2
  $ case-list --source -m 1 -f id
  id	source	line
  1	built-in	2

--source escapes a TAB in the name of a file
  $ printf 'id\n7\n' >"$(printf 'a\tb')"
  $ case-list --source a*b
  id	source	line
  7	a\tb	2

--source is refused where the table has such a column already
  $ printf 'id\tline\n7\t1\n' | case-list --source -
  2> case-list: the table has a column 'line' of its own; --source cannot add it
  [0 2]

A column that stands twice in the header is told
  $ printf 'id\tcity\tid\n' | case-list -
  2> case-list: standard input:1: columns 1 and 3 are both named 'id'; rename one
  [0 2]

A column without a name is told
  $ printf 'id\t\tcity\n' | case-list -
  2> case-list: standard input:1: column 2 has no name; give it one
  [0 2]

A record that is too short ends the run, and those before it are printed
  $ case-list ../data/short.tsv
  id	city
  1	Lima
  2	Paris
  2> case-list: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2]

The first record may be the one that is too short
  $ printf 'a\tb\n\n1\t2\n' | case-list -
  a	b
  2> case-list: standard input:2: 1 field, expected 2; case-check --good keeps the sound records
  [0 2]

The last record may be cut off
  $ printf 'a\tb\n1\t2\n3' | case-list -
  a	b
  1	2
  2> case-list: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  [0 2]

In a table of one column an empty line is a record
  $ printf 'id\n\nx\n\n' | case-list -
  id

  x
   (esc)

A header without an end is a table without records
  $ printf 'id\tcity' | case-list -
  id	city

A byte order mark, CRLF and a missing last LF are forgiven, and do not come out
  $ printf '\357\273\277id\tcity\r\n1\tLima\r\n2\t' | case-list -
  id	city
  1	Lima
  2\t (esc)

A NUL is a byte as any other
  $ printf 'id\tcity\n1\tLi\000ma\n' | case-list -
  id	city
  1	Li\x00ma (esc)

An option that lacks its argument is told
  $ case-list -f
  2> case-list: -f needs an argument; see case-list --help
  [2]

A misspelt long option is told
  $ case-list --fieldz=id
  2> case-list: --fieldz=id is no option, or is misused; see case-list --help
  [2]

A closed standard output is told
  $ [ -z "$UNDER_VALGRIND" ] || skip 'valgrind opens standard output itself'
  $ case-list >&-
  2> case-list: standard output: cannot write: Bad file descriptor
  [2]

A closed standard error changes nothing
  $ case-list -o out ../data/short.tsv 2>&-
  [2]
  $ ls -A

Control characters in a message are made visible
  $ case-list "$(printf 'no\033[31m\nsuch')"
  2> case-list: no\x1b[31m\x0asuch: No such file or directory
  [2]

-o writes to a device as it is, without replacing it
  $ needs /dev/stdout
  $ case-list -f id -m 1 -o /dev/stdout | cat
  id
  1

-o follows a symbolic link and replaces what it points to
  $ echo old >out
  $ ln -s out link
  $ case-list -f id -m 1 -o link
  $ cat out
  id
  1
  $ readlink link
  out

A signal leaves the old output file, and no temporary file
  $ echo old >out
  $ mkfifo in
  $ { printf "id\n1\n"; sleep 5; } >in &
  $ case-list -o out in &
  $ listing=$!
  $ while [ $(ls -A | wc -l) -lt 3 ]; do sleep 0.1; done
  [1]
  $ kill -TERM $listing
  $ wait $listing 2>/dev/null; echo status $?
  status 143
  $ cat out
  old
  $ ls -A
  in
  out

-o may replace the input
  $ printf 'id\tcity\n1\tLima\n' >t
  $ case-list -f city,id -o t t
  $ cat t
  city	id
  Lima	1

An empty name of the output file is refused
  $ case-list -o ''
  2> case-list: the output file's name is empty; give one
  [2]

A pipe that brings something, or still may, is not read: that is told where a choice is made
  $ mkfifo open closed; exec 3<>open; : >closed & exec 4<closed; wait
  $ printf 'x\n1\n' | case-list -f city -m 1
  city
  Lima
  2> case-list: standard input is not read; give - to read it, or use case-cut to choose columns in a pipe
  $ printf 'x\n1\n' | case-list --source -f line -m 1
  line	source
  2	built-in
  2> case-list: standard input is not read; give - to read it, or use case-cut to choose columns in a pipe
  $ case-list --exclude summary,title -m 0 <open
  id	kind	region	country	city	org	type	speaker	role	workshop	themes	since	budget	currency
  2> case-list: standard input is not read; give - to read it, or use case-cut to choose columns in a pipe

A pipe that is not read is not told where nothing can come, and where nothing is chosen
  $ mkfifo closed; : >closed & exec 4<closed; wait
  $ case-list -f city -m 1 <&4
  city
  Lima
  $ case-list -f city -m 1 </dev/null
  city
  Lima
  $ printf 'x\n1\n' | case-list | head -n 1 | cut -f 1
  id
  $ printf 'x\n1\n' | case-list --columns | head -n 1
  id
  $ printf 'x\n1\n' | case-list -f x -
  x
  1

The columns of --source can be chosen like any other; else they stand behind the others
  $ printf 'id\tline\n7\t1\n' >t; printf 'id\tcity\n7\tLima\n8\tParis\n' >u
  $ case-list --source -f source,line,id u
  source	line	id
  u	2	7
  u	3	8
  $ case-list --source -f line u
  line	source
  2	u
  3	u
  $ case-list --source --exclude source u
  id	city	line
  7	Lima	2
  8	Paris	3
  $ case-list --source -f id t
  id	source	line
  7	t	2
  $ case-list --source -f id,line t
  2> case-list: the table has a column 'line' of its own; --source cannot add it
  [2]

Messages have the beginning of a long name
  $ awk 'BEGIN { for (i = 0; i < 2; i++) { for (j = 0; j < 300000; j++) printf "é"; printf i ? "\n" : "\t" } }' | case-list -
  2> case-list: standard input:1: columns 1 and 2 are both named 'éééééééééééééééééééééééééééééééééééééééééééééééééééééé…'; rename one
  [0 2]
  $ awk 'BEGIN { for (i = 0; i < 300000; i++) printf "x"; print "\tb" }' | case-list -f c -
  2> case-list: no column 'c'; there are: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…, b
  [0 2]

What can be read once cannot be given twice, by whatever name
  $ needs /dev/stdin
  $ printf 'n\n1\n' >t; mkfifo f; ln f g
  $ cat t >f &
  $ timeout 10 case-list t f g
  2> case-list: g: is given twice, but can be read once; save it in a file first
  [2]
  $ timeout 10 cat f >/dev/null; wait
  $ cat t | case-grep -c 1 - /dev/stdin
  2> case-grep: /dev/stdin: is given twice, but can be read once; save it in a file first
  [0 2]
  $ case-list - /dev/stdin <t
  n
  1
  1
  $ case-list - - <t
  2> case-list: standard input: is given twice, but can be read once; save it in a file first
  [2]
  $ case-list t t
  n
  1
  1
