Cases are shown as cards
  $ case-list | case-show
  1   Transforming A Desert Into A Prosperous City Thanks To Participative
      Planning
      Lima, Peru · Latin America

      Organisation  Red Peruana de Comercio Justo y Consumo Ético
                    Social and Solidarity Economy Organization
      Speaker       Mr. Alfonso Cotera Fretel, Director
      Workshop      Enterprise and Job Creation Governance
      Since         1971
      Themes        Participative Forms of Government · Women

      In 1971 people who needed somewhere to live settled a sandy desert and began
      what became Villa El Salvador, a popular and prosperous city owed to the
      effort and creativity of its inhabitants and leaders. Planning together and
      working as volunteers, they gave themselves schools and health centers,
      vegetable markets, businesses run by the community, an industrial estate,
      and the services that a town needs. Out of this grew a democratic
      organization that administers itself, a plan for the development of the
      whole town, initiatives of the solidarity economy, recognition of what women
      and young people do for development, and joint committees in which
      neighborhood leaders and civil servants govern together. The case stands for
      self-government, for an economy brought back to life, for an identity of its
      own, for rights of people and environment that are respected, and for
      solidarity at every level.

  2   Seoul's social economy development based on public-private partnerships
      Seoul, South Korea · Asia

      Organisation  Seoul Metropolitan Government
                    Government and public agency
      Speaker       Mr. Seon-Seop Kang, Director of the Social Economy Division
      Workshop      Enterprise and Job Creation Governance
      Themes        Participative Forms of Government · Women

      Seoul has moved its social economy (SE) policy from direct to indirect
      support: it sets up participatory governance structures and builds SE
      ecosystems and infrastructure, so that the public sector, private actors and
      communities share in shaping policy, through various committees and
      councils, and in carrying it out, through intermediary organizations. The
      Social Economy Division of the Seoul Metropolitan Government (SMG) has
      steered this strategy by multilateral cooperation in public-private
      partnership (PPP), with tangible results in the last few years. Strong
      policy initiatives, SMG's assistance and close work with the 25 autonomous
      districts let local communities name their urgent social issues and take
      part in deciding where the city's social economy policy goes and how it is
      implemented.

  3   Participatory governance, establishing a relationship of trust after an
      authoritarian regime
      La Marsa, Tunisia · Africa

      Organisation  Municipalité de La Marsa
                    Government and public agency
      Speaker       Ms. Amira Khammassi, Communications manager
      Workshop      Enterprise and Job Creation Governance
      Since         2014-01-09
      Budget        550,000 TND
      Themes        Participative Forms of Government · Women

      A municipal by-law of 9 January 2014 began participatory budgeting (PB) in
      La Marsa by putting the heading “public lighting” into the hands of
      citizens. In the first edition, in the first quarter of 2014, people from
      the five zones of the town (its four neighbourhoods and Bhar Lazrag) met in
      public and plenary sessions and allocated 550,000 TND to public lighting
      projects. The second edition opened on 7 February 2015, again at a public
      municipal meeting; it kept public lighting and let residents choose a second
      heading of the municipal budget. Out of six new allocations on offer
      (roadways, green spaces, sports facilities, pavements, the draining of
      rainwater, the embellishment of the city) they chose roadways, with 550,000
      TND a year.

  4   The Economic Corridor: A Social Economy Tool For Governance and
      Participatory Decision Making
      Mali · Africa

      Organisation  Association des Municipalités du Mali
                    Social and Solidarity Economy Organization
      Speaker       Mr. Sory Ibrahim Diarra, Director of the Cellule DEL
      Workshop      Enterprise and Job Creation Governance
      Themes        Participative Forms of Government · Women

      Public services that change as citizens' needs emerge show why governance
      within local governments matters. Where governments backed solidarity and
      innovation in development, in tune with what civil society and the private
      sector need, the social economy grew stronger even amid grave conflict. The
      economic corridor of northern Mali, which two federations of municipalities,
      that of Canada and that of Mali and Burkina Faso, helped to create,
      integrates the area economically and socially: people decide together what
      to do about an economy in pieces and a society in conflict. Among other
      things it has brought the territory closer together, furthered dialogue in
      politics and the people's participation, and made for better partnerships
      with private business and civil society.

  5   “The People’s Budget” to Participatory Planning: How the NYC Council is
      Engaging Underrepresented Populations in the Political Process
      New York, United States · North America

      Organisation  New York City Council
                    Government and public agency
      Speaker       Ms. Melissa Mark-Viverito, Speaker
      Workshop      Enterprise and Job Creation Governance
      Budget        30,000,000 USD
      Themes        Participative Forms of Government · Women

      In the United States no more than a fifth of young people vote, and many
      others feel shut out of the political process or alienated from it; the case
      asks for new ways to engage residents and for chances that let historically
      disenfranchised groups own what happens in their communities. The Speaker of
      the City Council presents the country's largest participatory budgeting
      initiative, through which New Yorkers, above all the young, people of low
      income and immigrants without papers, have decided where $30 million go in
      their neighborhoods. The same model of participatory governance is being
      extended, to urban planning and the use of land among others.

  6   Paris, participatory governance in favour of a Social and Circular City
      project
      Paris, France · Europe

      Organisation  SSE, Social Innovation and Circular Economy Division - City of
                    Paris
                    Government and public agency
      Speaker       Ms. Antoinette Guhl, Deputy Mayor in charge of the social and
                    solidarity economy, the circular economy and social innovation
      Workshop      Enterprise and Job Creation Governance
      Themes        Participative Forms of Government · Women

      In its current term of office Paris makes its policies together with
      citizens and with those concerned in the regions. Participatory budgeting
      makes up as much as 5% of the investment budget and has made room for
      neighborhood projects, greening, and places of culture and sports made new;
      on a site named “Madame la Maire j’ai une idée” every citizen can hand a
      project to the administration, and the “Nuit des débats” forges ties and
      brings forth many citizens' initiatives. Several policies draw on this: the
      circular economy on the “États généraux” that Greater Paris held about it
      with 200 regional partners, and the environment on the zero waste pathway
      and the Climate Plan. In innovation and urban planning, two calls for
      projects, Réinventer Paris and one to come, of whose name the programme
      prints “Réinventer la”, open the field to teams of architects, social
      entrepreneurs and others.

  M   Mediator of the workshop
      Barcelona, Spain · Europe

      Kind          mediator
      Organisation  Metropolis
                    Government and public agency
      Speaker       Octavi de la Varga Mas, Executive Director
      Workshop      Enterprise and Job Creation Governance
      Since         1985
      Themes        Participative Forms of Government · Women

      Metropolis, as the World Association of the Major Metropolises is called, is
      the largest body that unites governments of major cities worldwide; as part
      of the global movement for democratic local self-government, it holds that
      meeting the urban challenges of this century depends above all on local
      governments. Created in 1985, it speaks for 137 great cities and
      metropolitan areas of Africa, Asia and the Pacific, Europe, and the Americas
      with the Caribbean, and runs the section for metropolises within United
      Cities and Local Governments (UCLG). It wants to tie the initiatives of
      metropolitan governments and of those who work with them into a network, and
      to promote joint projects that make cities last: their environment, economy,
      society and culture at once.

Cards take a link and columns of other names
  $ printf 'id\ttitle\turl\tcity\n12\tA title\thttps://example.org/\tLima\n123456\tAnother\t\tQuito\n' | case-show
  12  A title
      Lima

      url           https://example.org/

  123456  Another
      Quito

A table that is no catalogue is shown record by record
  $ printf 'id\tregion\tlong column\tnote\n1\tAfrica\t\tone\\n\\ntwo\n2\t\tb\t\n' | case-show
  Id:          1
  Region:      Africa
  note:        one

               two

  Id:          2
  long column: b
  $ printf 'a\tb\n\t\n' | case-show
  (empty)

-f chooses the columns of cards and their order
  $ case-list | case-show -f summary,title,city --id 3 --width 60
  Participatory governance, establishing a relationship of
      trust after an authoritarian regime
      La Marsa

      A municipal by-law of 9 January 2014 began participatory
      budgeting (PB) in La Marsa by putting the heading
      “public lighting” into the hands of citizens. In the
      first edition, in the first quarter of 2014, people from
      the five zones of the town (its four neighbourhoods and
      Bhar Lazrag) met in public and plenary sessions and
      allocated 550,000 TND to public lighting projects. The
      second edition opened on 7 February 2015, again at a
      public municipal meeting; it kept public lighting and
      let residents choose a second heading of the municipal
      budget. Out of six new allocations on offer (roadways,
      green spaces, sports facilities, pavements, the draining
      of rainwater, the embellishment of the city) they chose
      roadways, with 550,000 TND a year.

--title and --date head the output
  $ case-list | case-show -f id,title,city --id 4 --title 'Cases & more' --date 2026-05
  Cases & more
  2026-05

  4   The Economic Corridor: A Social Economy Tool For Governance and
      Participatory Decision Making

--id shows some records, in the order asked for
  $ case-list | case-show --id M,3 -T table -f id,city
  Id  City
  ──  ─────────
  3   La Marsa
  M   Barcelona

--id tells a record that is not there
  $ case-list | case-show --id 3,9 -T csv -f id,city
  id,city
  3,La Marsa
  2> case-show: no record has the id '9'
  [0 1]

--id needs a column id
  $ printf 'n\tcity\n1\tLima\n' | case-show --id 1
  2> case-show: no column 'id'; there are: n, city
  [0 2]

--id refuses an empty item
  $ case-list | case-show --id 1,,2
  2> case-show: --id: the list '1,,2' has an empty item
  [0 2]

Cards are wrapped to --width
  $ case-list | case-show --width 40 --id 3
  3   Participatory governance,
      establishing a relationship of trust
      after an authoritarian regime
      La Marsa, Tunisia · Africa

      Organisation  Municipalité de La
                    Marsa
                    Government and public
                    agency
      Speaker       Ms. Amira Khammassi,
                    Communications manager
      Workshop      Enterprise and Job
                    Creation Governance
      Since         2014-01-09
      Budget        550,000 TND
      Themes        Participative Forms of
                    Government · Women

      A municipal by-law of 9 January 2014
      began participatory budgeting (PB)
      in La Marsa by putting the heading
      “public lighting” into the hands of
      citizens. In the first edition, in
      the first quarter of 2014, people
      from the five zones of the town (its
      four neighbourhoods and Bhar Lazrag)
      met in public and plenary sessions
      and allocated 550,000 TND to public
      lighting projects. The second
      edition opened on 7 February 2015,
      again at a public municipal meeting;
      it kept public lighting and let
      residents choose a second heading of
      the municipal budget. Out of six new
      allocations on offer (roadways,
      green spaces, sports facilities,
      pavements, the draining of
      rainwater, the embellishment of the
      city) they chose roadways, with
      550,000 TND a year.

However narrow, something of each value is seen
  $ case-list -f id,title,city,country,org,budget,currency | case-show --width 12 --id 3
  3  Participa
  tory
  governance,
  establishing
  a
  relationship
  of trust
  after an
  authoritaria
  n regime
  La Marsa,
  Tunisia

  Organisation
    Municipali
    té de La
    Marsa
  Budget
    550,000
    TND
  $ printf 'id\tlong_name\n1\tvalue of it\n' | case-show --width 12
  Id: 1
  long_name:
    value of
    it
  $ printf 'id\tlong_name\n1\tvalue of it\n' | case-show --width 1 -T table
  …
  ─
  1
  …
  n
  o
  t
  s
  h
  o
  w
  n
  :
  l
  o
  n
  g
  _
  n
  a
  m
  e

Ideographs break anywhere, addresses do not
  $ printf 'id\ttext\n1\t参加型予算は、市民が公共予算の一部の使い道を決める仕組みです。「公共照明」から始まりました。\n2\thttps://example.org/a-very-long-address/that-has-no-blank/in-it/at/all\n' | case-show --width 30
  Id:   1
  text: 参加型予算は、市民が公共
        予算の一部の使い道を決め
        る仕組みです。「公共照
        明」から始まりました。

  Id:   2
  text: https://example.org/a-
        very-long-address/that-
        has-no-blank/in-
        it/at/all

--width takes a number of columns, at least 1
  $ case-show --width 0
  2> case-show: --width takes 1 to 100000, not 0
  [2]

A width near to the largest number is wide, and no more
  $ case-list | case-show -T table --width 18446744073709551000
  2> case-show: --width takes 1 to 100000, not 18446744073709551000
  [0 2]

An unknown column is told, with the one that was probably meant
  $ case-list | case-show -f titel
  2> case-show: no column 'titel', did you mean 'title'? There are: id, kind, title, region, country, city, org, type, speaker, role, workshop, themes, since, budget, currency, summary
  [0 2]

An unknown format is told, with those there are
  $ case-list | case-show -T xml
  2> case-show: no format 'xml'; there are: text, table, markdown, html, json, jsonl, geojson, csv, rec, xlsx, template
  [0 2]

An option that the format has no use for is refused
  $ case-show -T csv --title x
  2> case-show: csv has no place for a title or date; they are for text, markdown, html, template
  [2]
  $ case-show -T csv --numbers
  2> case-show: --numbers is for json, jsonl, geojson, xlsx, not for csv
  [2]

--date takes a date
  $ case-show --date yesterday
  2> case-show: --date takes a date as 2026, 2026-05 or 2026-05-17, not 'yesterday'
  [2]

--color paints cards and tables
  $ case-list | case-show --color --id 4 --width 60
  4   \x1b[1mThe Economic Corridor: A Social Economy Tool For\x1b[0m (esc)
      \x1b[1mGovernance and Participatory Decision Making\x1b[0m (esc)
      \x1b[2mMali · Africa\x1b[0m (esc)

      \x1b[2mOrganisation\x1b[0m  Association des Municipalités du Mali (esc)
                    Social and Solidarity Economy Organization
      \x1b[2mSpeaker\x1b[0m       Mr. Sory Ibrahim Diarra, Director of the (esc)
                    Cellule DEL
      \x1b[2mWorkshop\x1b[0m      Enterprise and Job Creation Governance (esc)
      \x1b[2mThemes\x1b[0m        Participative Forms of Government · Women (esc)

      Public services that change as citizens' needs emerge
      show why governance within local governments matters.
      Where governments backed solidarity and innovation in
      development, in tune with what civil society and the
      private sector need, the social economy grew stronger
      even amid grave conflict. The economic corridor of
      northern Mali, which two federations of municipalities,
      that of Canada and that of Mali and Burkina Faso, helped
      to create, integrates the area economically and
      socially: people decide together what to do about an
      economy in pieces and a society in conflict. Among other
      things it has brought the territory closer together,
      furthered dialogue in politics and the people's
      participation, and made for better partnerships with
      private business and civil society.
  $ case-list | case-show --color=always -T table -f id,city
  \x1b[1mId  City\x1b[0m (esc)
  \x1b[2m──  ─────────\x1b[0m (esc)
  1   Lima
  2   Seoul
  3   La Marsa
  4
  5   New York
  6   Paris
  M   Barcelona

--color=never paints nothing
  $ case-list | TERM=xterm case-show --color=never -f id,title,city --id 4
  4   The Economic Corridor: A Social Economy Tool For Governance and
      Participatory Decision Making

--color takes always, never or auto
  $ case-show --color=sometimes
  2> case-show: --color takes auto, always or never, not 'sometimes'
  [2]

COLUMNS is the width that --width does not give
  $ case-list | COLUMNS=40 case-show -T table -f id,title,city
  Id  Title                      City
  ──  ─────────────────────────  ─────────
  1   Transforming A Desert In…  Lima
  2   Seoul's social economy d…  Seoul
  3   Participatory governance…  La Marsa
  4   The Economic Corridor: A…
  5   “The People’s Budget” to…  New York
  6   Paris, participatory gov…  Paris
  M   Mediator of the workshop   Barcelona

A terminal sees controls as text in every format, and colour
  $ needs_terminal
  $ printf 'id\tcity\n1\t\033[31mLi\302\205ma\342\200\256\n' >in
  $ for format in text table markdown csv jsonl rec; do
  > 	TERM=xterm script -qec "case-show -T $format in" /dev/null | tr -d '\r' | sed 's/\x1b/ESC/g'
  > done
  ESC[2mId:ESC[0m   1
  ESC[2mCity:ESC[0m \x1b[31mLi\x85ma\u202e
  ESC[1mId  CityESC[0m
  ESC[2m──  ──────────────────────ESC[0m
   1  \x1b[31mLi\x85ma\u202e
  | Id | City |
  | --- | --- |
  | 1 | \x1b\[31mLi\x85ma\u202e |
  id,city
  1,\x1b[31mLi\x85ma\u202e
  {"id":"1","city":"\u001b[31mLi\u0085ma\u202e"}
  %rec: case
  %allowed: id city

  id: 1
  city: \x1b[31mLi\x85ma\u202e
  $ NO_COLOR=1 TERM=xterm script -qec "case-show in" /dev/null | tr -d '\r' | sed 's/\x1b/ESC/g'
  Id:   1
  City: \x1b[31mLi\x85ma\u202e

A table has its columns lined up
  $ case-list | case-show -T table
  Id  Kind      Title       Region      Country    City       Orga…tion  Type…tion
  ──  ────────  ──────────  ──────────  ─────────  ─────────  ─────────  ─────────
  1   case      Transform…  Latin Ame…  Peru       Lima       Red Peru…  Social a…
  2   case      Seoul's s…  Asia        South Ko…  Seoul      Seoul Me…  Governme…
  3   case      Participa…  Africa      Tunisia    La Marsa   Municipa…  Governme…
  4   case      The Econo…  Africa      Mali                  Associat…  Social a…
  5   case      “The Peop…  North Ame…  United S…  New York   New York…  Governme…
  6   case      Paris, pa…  Europe      France     Paris      SSE, Soc…  Governme…
  M   mediator  Mediator …  Europe      Spain      Barcelona  Metropol…  Governme…
  … not shown: speaker, role, workshop, themes, since, budget, currency, summary

In a table numbers stand on the right
  $ printf 'a\tb\tc\n1\t1.5\t1\n200\t-3\tx\n\t1e3\t\n' | case-show -T table
    a    b  c
  ───  ───  ─
    1  1.5  1
  200   -3  x
       1e3

Columns line up by what letters take on the screen
  $ printf 'name\tplace\tn\n日本語\t東京\t1\nQue\314\201bec\tQuébec\t12\n👩‍👩‍👧‍👦\t🇫🇷 Paris\t123\n한국\t서울\t1234\nplain\tLima\t5\n' | case-show -T table
  name    place        n
  ──────  ────────  ────
  日本語  東京         1
  Québec  Québec      12
  👩\xe2\x80\x8d👩\xe2\x80\x8d👧\xe2\x80\x8d👦      🇫🇷 Paris   123 (esc)
  한국    서울      1234
  plain   Lima         5

A name is as wide as it is printed: LF and TAB take a blank
  $ printf 'Total\\nbudget\\t(TND)\ty\n1\t2\n' | case-show
  Total budget (TND): 1
  y:                  2

What a table has no room for is cut, and that is seen
  $ printf 'id\ttext\n1\tThis text is longer than there is room for\n22\tshort\n' | case-show -T table --width 20
  Id  text
  ──  ────────────────
   1  This text is lo…
  22  short

Rows that end with empty cells end where the last value does
  $ printf 'id\tcity\tn\n1\tLima\t2\n2\tRoma\t\n3\t\t\n\t\t\n' | case-show -T table | sed 's/$/|/'
  Id  City  n|
  ──  ────  ─|
   1  Lima  2|
   2  Roma|
   3|
  |
  $ printf 'id\tcity\n1\tLima\n2\t\n' | case-show -T table | sed 's/$/|/'
  Id  City|
  ──  ────|
   1  Lima|
   2|

A long table is wider where later records need it
  $ awk 'BEGIN { print "n\tx"; for (i = 1; i <= 1200; i++) print i * (i > 1100 ? 10000 : 1) "\ty" }' | case-show -T table --width 12 | sed -n '1,4p;1100,1104p'
     n  x
  ────  ─
     1  y
     2  y
  1098  y
  1099  y
  1100  y
  11010000  y
  11020000  y

A table without records is its head
  $ printf 'id\tcity\n' | case-show -T table
  Id  City
  ──  ────

No control of a value breaks the table's layout
  $ printf 'a\tb\n1\\t2\tx\\ny\\r\\nz\n\033[31mred\tq\n' | case-show -T table
  a        b
  ───────  ─────
  1 2      x y z
  \x1b[31mred  q (esc)

Markdown has a table and, with a title, a heading
  $ case-list | case-show -T markdown -f id,title,city,budget --title 'Cases of 2014' --date 2014-05
  # Cases of 2014

  2014-05

  | Id | Title | City | Budget |
  | --- | --- | --- | ---: |
  | 1 | Transforming A Desert Into A Prosperous City Thanks To Participative Planning | Lima |  |
  | 2 | Seoul's social economy development based on public-private partnerships | Seoul |  |
  | 3 | Participatory governance, establishing a relationship of trust after an authoritarian regime | La Marsa | 550000 |
  | 4 | The Economic Corridor: A Social Economy Tool For Governance and Participatory Decision Making |  |  |
  | 5 | “The People’s Budget” to Participatory Planning: How the NYC Council is Engaging Underrepresented Populations in the Political Process | New York | 30000000 |
  | 6 | Paris, participatory governance in favour of a Social and Circular City project | Paris |  |
  | M | Mediator of the workshop | Barcelona |  |

Markdown's signs in values are escaped
  $ printf 'id\tx|y\n1\t<b>*bold*</b> \\\\| line\\nnext `code`\n' | case-show -T markdown
  | Id | x\|y |
  | --- | --- |
  | 1 | &lt;b&gt;\*bold\*&lt;/b&gt; \\\| line<br>next \`code\` |

Long texts become sections in Markdown
  $ printf 'id\ttitle\ttext\n1\tA *title*\t# no heading\\n- no list\\n1. none\\n\\nNext\n2\t\tx\n' | case-show -T markdown -f text
  ## A \*title\*

  \# no heading
  \- no list
  1\. none

  Next

  ## 2

  x

CSV quotes what must be quoted
  $ case-list | case-show -T csv -f id,title,org,budget
  id,title,org,budget
  1,Transforming A Desert Into A Prosperous City Thanks To Participative Planning,Red Peruana de Comercio Justo y Consumo Ético,
  2,Seoul's social economy development based on public-private partnerships,Seoul Metropolitan Government,
  3,"Participatory governance, establishing a relationship of trust after an authoritarian regime",Municipalité de La Marsa,550000
  4,The Economic Corridor: A Social Economy Tool For Governance and Participatory Decision Making,Association des Municipalités du Mali,
  5,“The People’s Budget” to Participatory Planning: How the NYC Council is Engaging Underrepresented Populations in the Political Process,New York City Council,30000000
  6,"Paris, participatory governance in favour of a Social and Circular City project","SSE, Social Innovation and Circular Economy Division - City of Paris",
  M,Mediator of the workshop,Metropolis,

CSV quotes separators, quotes, line ends and outer blanks, and a single empty field
  $ printf 'a\tb,c\n"q"\t\nx\\ny\t z\n1;2\t3|4\n' | case-show -T csv
  a,"b,c"
  """q""",
  "x
  y"," z"
  "1;2","3|4"
  $ printf 'a\n\nb\n' | case-show -T csv
  a
  ""
  b

Python reads the CSV back as the table
  $ needs python3
  $ case-list | case-show -T csv | python3 -c '
  > import csv, sys
  > rows = list(csv.reader(sys.stdin, strict=True))
  > sys.stdout.write("".join("\t".join(row) + "\n" for row in rows))' | cmp - $ROOT/data/cases.tsv

rec has a descriptor, then lines of name: value, without the empty ones
  $ printf 'id\ttitle/en\tnote\n1\tLima\t a\\n\\n b\\nC:\\\\\n\t\t\n2\t\t+ #\n' >t
  $ case-show -T rec t
  %rec: case
  %column: title_en title/en
  %allowed: id title_en note

  id: 1
  title_en: Lima
  note:  a
  +
  +  b
  + C:\\\x20 (esc)

  id:

  id: 2
  note: + #
  $ case-show -T rec t | case-import -t rec | cmp - t
  $ printf 'id\tcity\n' | case-show -T rec
  %rec: case
  %allowed: id city
  $ printf 'id\tcity\n' | case-show -T rec | case-import
  id	city
  $ case-show -T rec -f note,id t
  %rec: case
  %allowed: note id

  note:  a
  +
  +  b
  + C:\\\x20 (esc)
  id: 1

  note:

  note: + #
  id: 2
  $ case-show -o t.rec t && head -n 1 t.rec
  %rec: case

recsel reads what rec has
  $ needs recsel
  $ case-list | case-show -T rec >t.rec
  $ recsel -e 'country = "Peru"' -p id,city t.rec
  id: 1
  city: Lima
  $ recfix t.rec
  $ printf 'id\ttitle/en\tnote\n1\tLima\t  a\\n\\n\\\\b\\n+c: \n2\tParis\t#\n' >t
  $ case-show -T rec t | recsel -t case | case-import -t rec --map title/en=title_en | cmp - t

JSON Lines have one object a line
  $ case-list | case-show -T jsonl
  {"id":"1","kind":"case","title":"Transforming A Desert Into A Prosperous City Thanks To Participative Planning","region":"Latin America","country":"Peru","city":"Lima","org":"Red Peruana de Comercio Justo y Consumo Ético","type":"Social and Solidarity Economy Organization","speaker":"Mr. Alfonso Cotera Fretel","role":"Director","workshop":"Enterprise and Job Creation Governance","themes":"Participative Forms of Government; Women","since":"1971","budget":"","currency":"","summary":"In 1971 people who needed somewhere to live settled a sandy desert and began what became Villa El Salvador, a popular and prosperous city owed to the effort and creativity of its inhabitants and leaders. Planning together and working as volunteers, they gave themselves schools and health centers, vegetable markets, businesses run by the community, an industrial estate, and the services that a town needs. Out of this grew a democratic organization that administers itself, a plan for the development of the whole town, initiatives of the solidarity economy, recognition of what women and young people do for development, and joint committees in which neighborhood leaders and civil servants govern together. The case stands for self-government, for an economy brought back to life, for an identity of its own, for rights of people and environment that are respected, and for solidarity at every level."}
  {"id":"2","kind":"case","title":"Seoul's social economy development based on public-private partnerships","region":"Asia","country":"South Korea","city":"Seoul","org":"Seoul Metropolitan Government","type":"Government and public agency","speaker":"Mr. Seon-Seop Kang","role":"Director of the Social Economy Division","workshop":"Enterprise and Job Creation Governance","themes":"Participative Forms of Government; Women","since":"","budget":"","currency":"","summary":"Seoul has moved its social economy (SE) policy from direct to indirect support: it sets up participatory governance structures and builds SE ecosystems and infrastructure, so that the public sector, private actors and communities share in shaping policy, through various committees and councils, and in carrying it out, through intermediary organizations. The Social Economy Division of the Seoul Metropolitan Government (SMG) has steered this strategy by multilateral cooperation in public-private partnership (PPP), with tangible results in the last few years. Strong policy initiatives, SMG's assistance and close work with the 25 autonomous districts let local communities name their urgent social issues and take part in deciding where the city's social economy policy goes and how it is implemented."}
  {"id":"3","kind":"case","title":"Participatory governance, establishing a relationship of trust after an authoritarian regime","region":"Africa","country":"Tunisia","city":"La Marsa","org":"Municipalité de La Marsa","type":"Government and public agency","speaker":"Ms. Amira Khammassi","role":"Communications manager","workshop":"Enterprise and Job Creation Governance","themes":"Participative Forms of Government; Women","since":"2014-01-09","budget":"550000","currency":"TND","summary":"A municipal by-law of 9 January 2014 began participatory budgeting (PB) in La Marsa by putting the heading “public lighting” into the hands of citizens. In the first edition, in the first quarter of 2014, people from the five zones of the town (its four neighbourhoods and Bhar Lazrag) met in public and plenary sessions and allocated 550,000 TND to public lighting projects. The second edition opened on 7 February 2015, again at a public municipal meeting; it kept public lighting and let residents choose a second heading of the municipal budget. Out of six new allocations on offer (roadways, green spaces, sports facilities, pavements, the draining of rainwater, the embellishment of the city) they chose roadways, with 550,000 TND a year."}
  {"id":"4","kind":"case","title":"The Economic Corridor: A Social Economy Tool For Governance and Participatory Decision Making","region":"Africa","country":"Mali","city":"","org":"Association des Municipalités du Mali","type":"Social and Solidarity Economy Organization","speaker":"Mr. Sory Ibrahim Diarra","role":"Director of the Cellule DEL","workshop":"Enterprise and Job Creation Governance","themes":"Participative Forms of Government; Women","since":"","budget":"","currency":"","summary":"Public services that change as citizens' needs emerge show why governance within local governments matters. Where governments backed solidarity and innovation in development, in tune with what civil society and the private sector need, the social economy grew stronger even amid grave conflict. The economic corridor of northern Mali, which two federations of municipalities, that of Canada and that of Mali and Burkina Faso, helped to create, integrates the area economically and socially: people decide together what to do about an economy in pieces and a society in conflict. Among other things it has brought the territory closer together, furthered dialogue in politics and the people's participation, and made for better partnerships with private business and civil society."}
  {"id":"5","kind":"case","title":"“The People’s Budget” to Participatory Planning: How the NYC Council is Engaging Underrepresented Populations in the Political Process","region":"North America","country":"United States","city":"New York","org":"New York City Council","type":"Government and public agency","speaker":"Ms. Melissa Mark-Viverito","role":"Speaker","workshop":"Enterprise and Job Creation Governance","themes":"Participative Forms of Government; Women","since":"","budget":"30000000","currency":"USD","summary":"In the United States no more than a fifth of young people vote, and many others feel shut out of the political process or alienated from it; the case asks for new ways to engage residents and for chances that let historically disenfranchised groups own what happens in their communities. The Speaker of the City Council presents the country's largest participatory budgeting initiative, through which New Yorkers, above all the young, people of low income and immigrants without papers, have decided where $30 million go in their neighborhoods. The same model of participatory governance is being extended, to urban planning and the use of land among others."}
  {"id":"6","kind":"case","title":"Paris, participatory governance in favour of a Social and Circular City project","region":"Europe","country":"France","city":"Paris","org":"SSE, Social Innovation and Circular Economy Division - City of Paris","type":"Government and public agency","speaker":"Ms. Antoinette Guhl","role":"Deputy Mayor in charge of the social and solidarity economy, the circular economy and social innovation","workshop":"Enterprise and Job Creation Governance","themes":"Participative Forms of Government; Women","since":"","budget":"","currency":"","summary":"In its current term of office Paris makes its policies together with citizens and with those concerned in the regions. Participatory budgeting makes up as much as 5% of the investment budget and has made room for neighborhood projects, greening, and places of culture and sports made new; on a site named “Madame la Maire j’ai une idée” every citizen can hand a project to the administration, and the “Nuit des débats” forges ties and brings forth many citizens' initiatives. Several policies draw on this: the circular economy on the “États généraux” that Greater Paris held about it with 200 regional partners, and the environment on the zero waste pathway and the Climate Plan. In innovation and urban planning, two calls for projects, Réinventer Paris and one to come, of whose name the programme prints “Réinventer la”, open the field to teams of architects, social entrepreneurs and others."}
  {"id":"M","kind":"mediator","title":"Mediator of the workshop","region":"Europe","country":"Spain","city":"Barcelona","org":"Metropolis","type":"Government and public agency","speaker":"Octavi de la Varga Mas","role":"Executive Director","workshop":"Enterprise and Job Creation Governance","themes":"Participative Forms of Government; Women","since":"1985","budget":"","currency":"","summary":"Metropolis, as the World Association of the Major Metropolises is called, is the largest body that unites governments of major cities worldwide; as part of the global movement for democratic local self-government, it holds that meeting the urban challenges of this century depends above all on local governments. Created in 1985, it speaks for 137 great cities and metropolitan areas of Africa, Asia and the Pacific, Europe, and the Americas with the Caribbean, and runs the section for metropolises within United Cities and Local Governments (UCLG). It wants to tie the initiatives of metropolitan governments and of those who work with them into a network, and to promote joint projects that make cities last: their environment, economy, society and culture at once."}

With --numbers JSON has numbers
  $ case-list | case-show -T json -f id,budget,currency --numbers
  [
  {"id":1,"budget":"","currency":""},
  {"id":2,"budget":"","currency":""},
  {"id":3,"budget":550000,"currency":"TND"},
  {"id":4,"budget":"","currency":""},
  {"id":5,"budget":30000000,"currency":"USD"},
  {"id":6,"budget":"","currency":""},
  {"id":"M","budget":"","currency":""}
  ]

With --numbers only what JSON takes for a number becomes one
  $ printf 'v\n0\n-1.50\n1e9\n01\n+1\n.5\n\nNaN\n12345678901234567890.1\n' | case-show -T jsonl --numbers
  {"v":0}
  {"v":-1.50}
  {"v":1e9}
  {"v":"01"}
  {"v":"+1"}
  {"v":".5"}
  {"v":""}
  {"v":"NaN"}
  {"v":12345678901234567890.1}

JSON is valid whatever the bytes
  $ printf 'a"b\tc\n\377x\\n\t\033\302\205\342\200\256\n' | case-show -T jsonl
  {"a\"b":"�x\n","c":"\u001b\u0085\u202e"}

jq reads the JSON back as the table
  $ needs jq
  $ case-list | case-show -T json | jq -r '(.[0] | keys_unsorted | @tsv), (.[] | [.[]] | @tsv)' | cmp - $ROOT/data/cases.tsv
  $ case-list | case-show -T jsonl | jq -r '[.[]] | @tsv' >back
  $ sed 1d $ROOT/data/cases.tsv | cmp - back

An HTML page escapes all that it shows
  $ printf 'id\ttitle\tregion\torg\tthemes\tlink\tsummary\na b\t<b>&"\tAsia\tOrg\tx; y\thttps://example.org/?a&b\tOne.\\n\\nTwo,\\nline.\n' |
  > 	case-show -T html --title '</title>' --date 2026-05-17 |
  > 	sed '/<style>/,/<\/style>/d; /<script>/,/<\/script>/d; s/sha256-[A-Za-z0-9+\/=]*/DIGEST/g'
  <!doctype html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'DIGEST'; script-src 'DIGEST'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="referrer" content="no-referrer">
  <title>&lt;/title&gt;</title>
  </head>
  <body>
  <a class="skip" href="#records">Skip to the records</a>
  <header class="head">
  <h1 dir="auto">&lt;/title&gt;</h1>
  <p><time>2026-05-17</time></p>
  <p>1 case; 1 region</p>
  </header>
  <div class="page">
  <div class="side">
  <form class="search" id="search" role="search" hidden>
  <label for="q">Search</label>
  <input type="search" id="q" autocomplete="off" spellcheck="false" aria-keyshortcuts="/" aria-controls="records">
  <output id="count" for="q" data-one="case" data-many="cases"></output>
  </form>
  <nav class="contents" aria-label="Contents">
  <details id="contents" open>
  <summary>Contents</summary>
  <ol>
  <li><a dir="auto" href="#case-a_20b">&lt;b&gt;&amp;&quot;</a><small dir="auto">Asia</small></li>
  </ol>
  </details>
  </nav>
  </div>
  <main>
  <section aria-label="Summary">
  <h2>Summary</h2>
  <div class="bars">
  <table>
  <caption>By Region</caption>
  <tr><th scope="row" dir="auto">Asia</th><td><svg viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true"><rect width="1000" height="1"/></svg></td><td>1</td></tr>
  </table>
  </div>
  </section>
  <section id="records" aria-label="Records">
  <h2>Cases</h2>
  <article class="card" id="case-a_20b">
  <p class="tag" dir="auto"><a href="#case-a_20b"><span class="kind">case</span> <span class="id">a b</span></a></p>
  <h3 dir="auto">&lt;b&gt;&amp;&quot;</h3>
  <p class="place" dir="auto">Asia</p>
  <dl>
  <dt dir="auto">Organisation</dt><dd dir="auto">Org</dd>
  <dt dir="auto">Themes</dt><dd dir="auto"><ul><li dir="auto">x</li><li dir="auto">y</li></ul></dd>
  <dt dir="auto">link</dt><dd dir="auto"><a rel="noopener noreferrer" href="https://example.org/?a&amp;b">https://example.org/?a&amp;b</a></dd>
  </dl>
  <div class="prose" dir="auto">
  <p>One.</p>
  <p>Two,<br>
  line.</p>
  </div>
  </article>
  </section>
  </main>
  </div>
  </body>
  </html>

An HTML page shows any table
  $ printf 'name\tn\nx\t1\nx\t\n\t2\n' | case-show -T html | sed -n '/<body>/,/<script>/p'
  <body>
  <a class="skip" href="#records">Skip to the records</a>
  <header class="head">
  <h1 dir="auto">Records</h1>
  <p>3 records</p>
  </header>
  <div class="page">
  <div class="side">
  <form class="search" id="search" role="search" hidden>
  <label for="q">Search</label>
  <input type="search" id="q" autocomplete="off" spellcheck="false" aria-keyshortcuts="/" aria-controls="records">
  <output id="count" for="q" data-one="record" data-many="records"></output>
  </form>
  <nav class="contents" aria-label="Contents">
  <details id="contents" open>
  <summary>Contents</summary>
  <ol>
  <li><a dir="auto" href="#record-_1">x</a></li>
  <li><a dir="auto" href="#record-_2">x</a></li>
  <li><a dir="auto" href="#record-_3">Record 3</a></li>
  </ol>
  </details>
  </nav>
  </div>
  <main>
  <section id="records" aria-label="Records">
  <h2>Records</h2>
  <article class="card" id="record-_1">
  <p class="tag" dir="auto"><a href="#record-_1"><span class="kind">record</span> <span class="id">1</span></a></p>
  <h3 dir="auto">x</h3>
  <dl>
  <dt dir="auto">n</dt><dd dir="auto">1</dd>
  </dl>
  </article>
  <article class="card" id="record-_2">
  <p class="tag" dir="auto"><a href="#record-_2"><span class="kind">record</span> <span class="id">2</span></a></p>
  <h3 dir="auto">x</h3>
  </article>
  <article class="card" id="record-_3">
  <p class="tag" dir="auto"><a href="#record-_3"><span class="kind">record</span> <span class="id">3</span></a></p>
  <h3 dir="auto">Record 3</h3>
  <dl>
  <dt dir="auto">n</dt><dd dir="auto">2</dd>
  </dl>
  </article>
  </section>
  </main>
  </div>
  <script>"use strict";

The page's policy names the digests of its style and script
  $ case-list | case-show -T html >page
  $ for part in style script; do
  > 	digest=$(sed -n "/^<$part>/,/^<\/$part>/p" page | sed "1s/^<$part>//; \$d" | sha256sum | cut -c 1-64 | tr a-f A-F | basenc -d --base16 | base64)
  > 	grep -c "$part-src 'sha256-$digest'" page
  > done
  1
  1

The page is the same at any time, in any time zone
  $ case-list | case-show -T html >a
  $ sleep 1
  $ case-list | TZ=Asia/Tokyo case-show -T html | cmp - a

A NUL is written as each format writes it
  $ printf 'id\tcity\n1\ta\0b\n' | case-show -T json
  [
  {"id":"1","city":"a\u0000b"}
  ]
  $ printf 'id\tcity\n1\ta\0b\n' | case-show -T csv
  id,city
  1,a\x00b (esc)

A byte order mark, CRLF and a missing last LF are forgiven
  $ printf '\357\273\277id\tcity\r\n1\tLima\r\n2\t' | case-show -T csv
  id,city
  1,Lima
  2,

In each format a table without records is what the format makes of it
  $ for f in text markdown csv json jsonl rec; do echo "-- $f"; printf 'id\tcity\n' | case-show -T $f; done
  -- text
  -- markdown
  | Id | City |
  | --- | --- |
  -- csv
  id,city
  -- json
  [
  ]
  -- jsonl
  -- rec
  %rec: case
  %allowed: id city

In each format a record that is too short is told
  $ for format in text table markdown csv jsonl json rec; do case-show -T $format ../data/short.tsv; echo "$format $?"; done
  Id:   1
  City: Lima

  Id:   2
  City: Paris
  text 2
  Id  City
  ──  ─────
   1  Lima
   2  Paris
  table 2
  | Id | City |
  | --- | --- |
  | 1 | Lima |
  | 2 | Paris |
  markdown 2
  id,city
  1,Lima
  2,Paris
  csv 2
  {"id":"1","city":"Lima"}
  {"id":"2","city":"Paris"}
  jsonl 2
  [
  {"id":"1","city":"Lima"},
  {"id":"2","city":"Paris"}
  json 2
  %rec: case
  %allowed: id city

  id: 1
  city: Lima

  id: 2
  city: Paris
  rec 2
  2> case-show: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  2> case-show: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  2> case-show: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  2> case-show: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  2> case-show: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  2> case-show: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  2> case-show: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records

A page says that it broke off
  $ case-show -T html ../data/short.tsv | grep broke.off
  <p class="broken">The input broke off with an error: this page is not complete.</p>
  2> case-show: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2 0]

Several files are one table with the columns of all
  $ printf 'id\tcity\n1\tLima\n' >a
  $ printf 'region\tid\nAsia\t2\n' >b
  $ case-show -T table a b
  Id  City  Region
  ──  ────  ──────
   1  Lima
   2        Asia

A table of one column is a table in Markdown
  $ printf 'name\nLima\n' | case-show -T markdown
  | name |
  | --- |
  | Lima |

The name of the file that is written tells the format, unless -T does
  $ for file in t.json t.jsonl t.md t.csv t.txt t .json; do
  > 	printf 'a\tb\n1\t2\n' | case-show -o $file
  > 	head -n 1 $file
  > done
  [
  {"a":"1","b":"2"}
  | a | b |
  a,b
  a: 1
  a: 1
  a: 1
  $ printf 'a\tb\n1\t2\n' | case-show -T csv -o t.json
  $ cat t.json
  a,b
  1,2

An HTML page shows controls, of which HTML has none, as U+FFFD
  $ printf 'a\tb\nx\tESC \033 NEL \302\205 DEL \177 TAB \\t CR \\r LF \\n end\n' | case-show -T html | grep -A 2 ESC
  <dt dir="auto">b</dt><dd dir="auto">ESC � NEL � DEL � TAB 	 CR\x20 (esc)
   LF <br>
   end</dd>

An id that is asked for twice is one; all that are not there are told
  $ printf 'id\tn\n1\tone\n2\ttwo\n1\tagain\n' | case-show --id 1,3,1,x -T csv
  id,n
  1,one
  1,again
  2> case-show: no record has the id '3'
  2> case-show: no record has the id 'x'
  [0 1]

A table shows a number whole or not at all, in columns of numbers and of texts, early or late
  $ printf 'name\tcode\namount\t123456789012345\nnone\t\n' | case-show -T table --width 16
  name
  ──────
  amount
  none
  … not shown:
  code
  $ printf 'text\tlong\n123456789012\ta text of some length\nwords\t98765432109876543210\n' | case-show -T table --width 24
  text
  ────────────
  123456789012
  words
  … not shown: long
  $ { printf 'id\tn\ttext\n'; seq -f '%.0f	1	words of any kind' 1000; printf '1001\t123456789\tlate\n1002\t12345678\tlater\n'; } | case-show -T table --width 24 | tail -2
  1001  …         late
  1002  12345678  later

Heads of a table that are cut differ: in the middle, else by the column's number
  $ printf 'budget_sum\tbudget_max\tbudget_min\n1\t2\t3\n' | case-show -T table --width 24
  bud…sum  bud…max  bud…in
  ───────  ───────  ──────
        1        2       3
  $ printf 'a_long_name_1_of_all\ta_long_name_2_of_all\nx\ty\n' | case-show -T table --width 14
  a_l…ll  #2
  ──────  ──────
  x       y

What a diff and findings are about stays where the line is narrow
  $ printf 'id\tbudget\n1\t12\n2\t13\n' >a
  $ printf 'id\tbudget\n1\tabout fourteen\n2\t13\n' >b
  $ case-diff a b | case-show -T table --width 40
  change   key  field   old  new
  ───────  ───  ──────  ───  ─────────────
  changed    1  budget   12  about fourte…
  [1 0]
  $ case-check b | case-show -T table --width 40
  file  line  key  column  level  value
  ────  ────  ───  ──────  ─────  ────────
  b        2    1  budget  error  about f…
  … not shown: problem, expected, first
  2> case-check: 1 finding; sound records: 1 of 2
  [1 0]

The last column of a table has its place kept, and those that find none are named
  $ printf 'first of all\tsecond of all\tthird of all\tfourth of all\tvalue of all\n1 of these\t2 of these\t3 of these\t4 of these\t5 of these\n' | case-show -T table --width 30
  firs… all  seco… all  valu…all
  ─────────  ─────────  ────────
  1 of the…  2 of the…  5 of th…
  … not shown: third of all,
  fourth of all

The environment says whether colour is written, and --color has the last word
  $ shown() { printf 'id\ttitle\tcity\n1\tA\tLima\n' | env "$@" | sed -n '1s/\x1b/ESC/gp'; }
  $ shown case-show
  $ shown CLICOLOR_FORCE=1 case-show
  1   ESC[1mAESC[0m
  $ shown CLICOLOR_FORCE=0 case-show
  $ shown CLICOLOR_FORCE=1 NO_COLOR=1 case-show
  $ shown CLICOLOR_FORCE=1 CLICOLOR=0 case-show
  1   ESC[1mAESC[0m
  $ shown CLICOLOR_FORCE=1 case-show --color=never
  $ shown NO_COLOR=1 case-show --color
  1   ESC[1mAESC[0m

A name that promises another format is refused
  $ case-list | case-show -o t.tsv
  2> case-show: t.tsv: case-list -o writes a table as it is; for another format give -T
  [0 2]
  $ case-list | case-show -o report.v2/t.pdf
  2> case-show: report.v2/t.pdf: no format has names that end with '.pdf'; give one by -T: text, table, markdown, html, json, jsonl, geojson, csv, rec, xlsx, template
  [0 2]
  $ mkdir report.v2 && case-list | case-show -f id -o report.v2/cards && tail -n 1 report.v2/cards
  Id: M
