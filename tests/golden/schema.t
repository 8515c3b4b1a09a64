A country is found by any of its names, in any script, and by its codes
  $ printf 'id\tcountry\n1\tSpain\n2\tEspaña\n3\tPeru\n' >t
  $ for name in Espagne スペイン ESP es spain; do case-grep --country "$name" t | cut -f1 | xargs; done
  id 1 2
  id 1 2
  id 1 2
  id 1 2
  id 1 2

The sign that stands for an apostrophe does not count
  $ printf "country\nCôte d’Ivoire\nCote d'Ivoire\nPeru\n" >t
  $ case-grep -c --country "côte d'ivoire" t
  2
  $ case-stats -b country t
  country	count	share
  Côte d’Ivoire	2	66.7
  Peru	1	33.3

Groups are terms: one for Belgium, however it is spelt; what is unknown stays what it is
  $ printf 'id\tcountry\n1\tBelgium\n2\tBelgique\n3\tBelgië\n4\tBelgien\n5\tAtlantis\n' | case-stats -b country
  country	count	share
  Belgium	4	80.0
  Atlantis	1	20.0

The countries of an export are counted as such, however its authors spelt them
  $ cat >export.csv <<'END'
  > "nr","name","land"
  > "1","G1000","Belgium"
  > "2","Panel citoyen","Belgique"
  > "3","Burgertop","België"
  > "4","Dibattito","Italia"
  > "5","Presupuesto participativo","Estados Unidos"
  > "6","Assembly","Ireland"
  > "7","预算","中国"
  > "8","Forum","Ruritania"
  > END
  $ case-import --map id=nr --map title=name --map country=land -o cases.tsv export.csv
  $ case-stats -b country cases.tsv
  country	count	share
  Belgium	3	37.5
  China	1	12.5
  Ireland	1	12.5
  Italy	1	12.5
  Ruritania	1	12.5
  United States	1	12.5
  $ case-check -f country cases.tsv | cut -f 3,5-7,9
  key	problem	level	expected	value
  2	another spelling of a term	warning	Belgium	Belgique
  3	another spelling of a term	warning	Belgium	België
  4	another spelling of a term	warning	Italy	Italia
  5	another spelling of a term	warning	United States	Estados Unidos
  7	another spelling of a term	warning	China	中国
  8	unknown term	error	Mauritania	Ruritania
  2> case-check: 6 findings; sound records: 2 of 8
  [1 0]

A name that several countries have is told, and taken for none of them
  $ printf 'id\tcountry\n1\tKongo\n2\tPeru\n' >t
  $ case-grep --country Kongo t
  id	country
  1	Kongo
  $ case-check t | cut -f 5,9
  problem	value
  several terms have this spelling	Kongo
  2> case-check: 1 finding; sound records: 1 of 2
  [1 0]

A country that is not in the region of its record is found
  $ printf 'id\ttitle\tregion\tcountry\n1\tx\tAsia\tFrance\n2\ty\tEuropa\tfrance\n3\tz\tLatin America\tMexico\n' | case-check | cut -f 2,4,5,9
  line	column	problem	value
  2	country	not in the region of its record	France
  3	region	another spelling of a term	Europa
  3	country	another spelling of a term	france
  2> case-check: 3 findings; sound records: 1 of 3
  [0 1 0]

Columns mean in every tool what the schema of CASES_SCHEMA says
  $ cat >farben.tsv <<'END'
  > Farbe	Deutsch	Auch
  > Rot	rouge	red
  > Blau	bleu	blue
  > END
  $ cat >orte.json <<'END'
  > {"fields": [
  >   {"name": "nr", "type": "integer", "title": "Nummer", "role": "key"},
  >   {"name": "ort", "title": "Ort", "role": "title"},
  >   {"name": "farben", "type": "list", "delimiter": "|", "title": "Farben", "role": "themes", "vocabulary": "farben.tsv", "option": "farbe"},
  >   {"name": "am", "type": "date", "format": "%d.%m.%Y", "title": "Am", "role": "date"},
  >   {"name": "preis", "type": "number", "decimalChar": ",", "groupChar": "."}],
  >  "primaryKey": "nr", "missingValues": ["", "-"], "fieldsMatch": "subset"}
  > END
  $ printf 'nr\tort\tfarben\tam\tpreis\n1\tUlm\tRot|blau\t3.5.2014\t1.234,50\n01\tKöln\tgrün\t31.2.2014\t-\n' >orte.tsv
  $ export CASES_SCHEMA=$PWD/orte.json
  $ case-check orte.tsv
  file	line	key	column	problem	level	expected	first	value
  orte.tsv	2	1	farben	another spelling of a term	warning	Blau		blau
  orte.tsv	3	01	nr	stands twice	error		orte.tsv:2	01
  orte.tsv	3	01	farben	unknown term	error			grün
  orte.tsv	3	01	am	not of the form	error	%d.%m.%Y		31.2.2014
  2> case-check: 4 findings; sound records: 0 of 2
  [1]
  $ case-grep --farbe red orte.tsv
  nr	ort	farben	am	preis
  1	Ulm	Rot|blau	3.5.2014	1.234,50
  $ case-stats -b farben orte.tsv
  farben	count	share
  Blau	1	50.0
  Rot	1	50.0
  grün	1	50.0
  $ case-show orte.tsv
  1   Ulm

      Am      3.5.2014
      Farben  Rot · blau
      preis   1.234,50

  01  Köln

      Am      31.2.2014
      Farben  grün
  $ case-show --id 1 -f ort,farben orte.tsv
  Ulm

      Farben  Rot · blau
  $ CASES_SCHEMA= case-stats -b farben orte.tsv
  farben	count	share
  Rot|blau	1	50.0
  grün	1	50.0

A schema that cannot be read is told by every tool that reads one
  $ echo '{"fields": [{"name": 1}]}' >s.json
  $ printf 'id\n1\n' >t
  $ for tool in 'case-check' 'case-grep x' 'case-show' 'case-stats' 'case-import -t stream'; do $tool --schema s.json t; $tool --schema no.json t; done
  2> case-check: s.json: fields must be a list of objects, each with a name
  2> case-check: no.json: No such file or directory
  2> case-grep: s.json: fields must be a list of objects, each with a name
  2> case-grep: no.json: No such file or directory
  2> case-show: s.json: fields must be a list of objects, each with a name
  2> case-show: no.json: No such file or directory
  2> case-stats: s.json: fields must be a list of objects, each with a name
  2> case-stats: no.json: No such file or directory
  2> case-import: s.json: fields must be a list of objects, each with a name
  2> case-import: no.json: No such file or directory
  [2]

A data package with one table is taken; of several one is named
  $ echo '{"resources": [{"name": "a", "schema": {"fields": [{"name": "id"}]}}, {"name": "b", "schema": {"fields": [{"name": "nr"}]}}]}' >p.json
  $ printf 'nr\n1\n' >t
  $ case-check --schema p.json t
  2> case-check: p.json: a data package with several tables; name one as p.json#NAME: a, b
  [2]
  $ case-check --schema 'p.json#b' t
  file	line	key	column	problem	level	expected	first	value
  $ case-check --schema 'p.json#c' t
  2> case-check: p.json: a data package with several tables; name one as p.json#NAME: a, b
  [2]

A currency is found by its name
  $ printf 'id\tbudget\tcurrency\n1\t5\tEuro\n2\t5\tus dollar\n3\t6\tEUR\n' | case-stats -b currency
  currency	count	share
  EUR	2	66.7
  USD	1	33.3

A catalogue in German, with its own key, delimiter and vocabulary, works by CASES_SCHEMA alone
  $ printf 'Thema\tAuch\tOder\nVerkehr\tMobilität\tTransport\nGrünflächen\tParks\t\nBauen\tWohnungsbau\t\n' >themen.tsv
  $ cat >projekte.json <<'END'
  > {"fields": [
  >   {"name": "nr", "type": "integer", "title": "Nummer", "role": "key"},
  >   {"name": "name", "title": "Name", "role": "title"},
  >   {"name": "ort", "title": "Gemeinde", "role": "city", "option": "ort", "letter": "g"},
  >   {"name": "themen", "type": "list", "delimiter": "|", "title": "Themen", "role": "themes", "vocabulary": "themen.tsv", "option": "thema"},
  >   {"name": "von", "type": "date", "format": "%d.%m.%Y", "title": "Beginn", "role": "date"},
  >   {"name": "bis", "type": "date", "format": "%m/%Y", "title": "Ende"},
  >   {"name": "kosten", "type": "number", "decimalChar": ",", "groupChar": ".", "bareNumber": false, "title": "Kosten"},
  >   {"name": "stand", "title": "Stand", "vocabulary": [{"term": "läuft", "also": ["im Gange"]}, "beendet"]},
  >   {"name": "offen", "type": "boolean", "trueValues": ["ja"], "falseValues": ["nein"], "title": "Offen"}],
  >  "primaryKey": "nr", "missingValues": ["", "k. A."]}
  > END
  $ cat >projekte.csv <<'END'
  > nr;name;ort;themen;von;bis;kosten;stand;offen
  > 1;Radnetz;Ulm;verkehr|parks;3.5.2014;11/2015;1.234,50 €;im Gange;ja
  > 2;Stadtgarten;Köln;Grünflächen;31.12.2013;02/2013;99 €;Läuft;nein
  > 3;Neubau;ULM;Wohnungsbau|Mobilität;k. A.;k. A.;k. A.;beendet;ja
  > END
  $ export CASES_SCHEMA=$PWD/projekte.json
  $ case-import -d ';' -o projekte.tsv projekte.csv
  $ case-grep --no-header --thema transport projekte.tsv | cut -f 1-4
  1	Radnetz	Ulm	verkehr|parks
  3	Neubau	ULM	Wohnungsbau|Mobilität
  $ case-grep --no-header -g ulm -W 'stand:läuft' projekte.tsv | cut -f 1-4
  1	Radnetz	Ulm	verkehr|parks
  $ case-grep --no-header -W 'von<2014' projekte.tsv | cut -f 1,5
  2	31.12.2013
  $ case-grep --no-header -W 'von>=3.5.2014' projekte.tsv | cut -f 1,5
  1	3.5.2014
  $ case-grep --no-header -W 'bis<@von' projekte.tsv | cut -f 1,5,6
  2	31.12.2013	02/2013
  $ case-grep --no-header -W 'kosten>1.000' projekte.tsv | cut -f 1,7
  1	1.234,50 €
  $ case-grep --no-header -W kosten= projekte.tsv | cut -f 1,7
  3	k. A.
  $ case-grep --no-header -W offen:true projekte.tsv | cut -f 1,9
  1	ja
  3	ja
  $ case-grep --thema Rad projekte.tsv
  nr	name	ort	themen	von	bis	kosten	stand	offen
  2> case-grep: no thema 'Rad' is known; there are: Verkehr, Grünflächen, Bauen
  [1]
  $ case-stats -b themen projekte.tsv
  themen	count	share
  Grünflächen	2	66.7
  Verkehr	2	66.7
  Bauen	1	33.3
  $ case-stats -b stand -s kosten projekte.tsv
  stand	count	share	kosten_n	kosten_skipped	kosten_sum	kosten_mean	kosten_sd	kosten_min	kosten_max
  läuft	2	66.7	2	0	1333.5	666.75	802.9197500373247	99	1234.5
  beendet	1	33.3	0	1	0			\t (esc)
  $ case-stats -f von,kosten,themen,stand projekte.tsv
  column	kind	filled	empty	distinct	min	max	top	top_count
  von	date	2	1	2	31.12.2013	3.5.2014	3.5.2014	1
  kosten	number	2	1	2	99 €	1.234,50 €	1.234,50 €	1
  themen	list	3	0	3	Bauen	Verkehr	Grünflächen	2
  stand	text	3	0	2	beendet	läuft	läuft	2
  $ case-stats -b stand -T table projekte.tsv
  Stand    count  share
  ───────  ─────  ─────
  läuft        2   66.7
  beendet      1   33.3
  $ case-stats -b stand,ort -T bars --width 40 projekte.tsv
  Stand / Gemeinde  count  share
  beendet / ULM         1  33.3%  ########
  läuft / Köln          1  33.3%  ########
  läuft / Ulm           1  33.3%  ########
  $ case-show projekte.tsv
  1   Radnetz
      Ulm

      Beginn  3.5.2014
      Themen  verkehr · parks
      Ende    11/2015
      Kosten  1.234,50 €
      Stand   im Gange
      Offen   ja

  2   Stadtgarten
      Köln

      Beginn  31.12.2013
      Themen  Grünflächen
      Ende    02/2013
      Kosten  99 €
      Stand   Läuft
      Offen   nein

  3   Neubau
      ULM

      Themen  Wohnungsbau · Mobilität
      Stand   beendet
      Offen   ja
  $ case-show -T table -f nr,ort,kosten,bis projekte.tsv
  Nummer  Gemeinde      Kosten  Ende
  ──────  ────────  ──────────  ───────
       1  Ulm       1.234,50 €  11/2015
       2  Köln            99 €  02/2013
       3  ULM            k. A.  k. A.
  $ case-show -T markdown -f nr,ort,kosten projekte.tsv
  | Nummer | Gemeinde | Kosten |
  | ---: | --- | ---: |
  | 1 | Ulm | 1.234,50 € |
  | 2 | Köln | 99 € |
  | 3 | ULM | k. A. |
  $ case-show -T html projekte.tsv | grep -o -e '>Kosten<' -e '>Ende<' -e '>Offen<' -e 'k. A.' | sort | uniq -c
        2 >Ende<
        2 >Kosten<
        3 >Offen<
  $ case-show -f nr,kosten,bis projekte.tsv
  Nummer: 1
  Kosten: 1.234,50 €
  Ende:   11/2015

  Nummer: 2
  Kosten: 99 €
  Ende:   02/2013

  Nummer: 3
  $ case-show -T csv -f nr,kosten projekte.tsv
  nr,kosten
  1,"1.234,50 €"
  2,99 €
  3,k. A.
  $ case-show --id 2 -f name projekte.tsv
  Name: Stadtgarten
  $ printf 'stand\tfarbe\nläuft\tgrün\nk. A.\tgrau\n' >farben.tsv
  $ case-join -k stand -f farbe farben.tsv projekte.tsv | case-cut -f nr,stand,farbe
  nr	stand	farbe
  1	im Gange	grün
  2	Läuft	grün
  3	beendet\t (esc)
  2> case-join: 1 record had no partner, the first with the key 'beendet'; --anti prints them
  [1 0]
  $ printf 'nr\tname\tort\tthemen\n7\tStadt-Garten\tKoeln\tParks\n8\tSchule\tBonn\tBauen\n' >andere.tsv
  $ case-dupes --between andere.tsv projekte.tsv | case-cut -f key_a,key_b
  key_a	key_b
  2	7
  $ case-check projekte.tsv | cut -f 3-5,7,9
  key	column	problem	expected	value
  1	themen	another spelling of a term	Verkehr	verkehr
  1	themen	another spelling of a term	Grünflächen	parks
  1	stand	another spelling of a term	läuft	im Gange
  2	stand	another spelling of a term	läuft	Läuft
  3	themen	another spelling of a term	Bauen	Wohnungsbau
  3	themen	another spelling of a term	Verkehr	Mobilität
  2> case-check: 6 findings; sound records: 0 of 3
  [1 0]

What the schema calls missing is no key, and one group with the empty field
  $ echo '{"fields": [{"name": "k"}, {"name": "n", "type": "number"}, {"name": "l", "type": "list", "delimiter": ",", "missingValues": ["\\N"]}], "missingValues": ["NA", "-999"]}' >s
  $ export CASES_SCHEMA=$PWD/s
  $ printf 'k\tn\tl\na\t1\ta,b\nNA\t-999\t\\N\n\t-999\tNA\n' >t
  $ case-stats -b k t
  k	count	share
  	2	66.7
  a	1	33.3
  $ case-stats -b l t
  l	count	share
  	1	33.3
  NA	1	33.3
  a	1	33.3
  b	1	33.3
  $ case-stats -s n t
  count	n_n	n_skipped	n_sum	n_mean	n_sd	n_min	n_max
  3	1	2	1	1		1	1
  $ case-stats -b l -s n t
  l	count	share	n_n	n_skipped	n_sum	n_mean	n_sd	n_min	n_max
  	1	33.3	0	1	0			\t (esc)
  NA	1	33.3	0	1	0			\t (esc)
  a	1	33.3	1	0	1	1		1	1
  b	1	33.3	1	0	1	1		1	1
  $ case-stats t
  column	kind	filled	empty	distinct	min	max	top	top_count
  k	text	1	2	1	a	a	a	1
  n	number	1	2	1	1	1	1	1
  l	list	2	1	3	NA	b	NA	1
  $ case-grep -c -W 'n<0' t
  0
  [1]
  $ case-grep -c -W l= t
  1
  $ case-grep -c -W k:NA t
  2
  $ printf 'k\tx\na\t1\nNA\t2\n' >o
  $ case-join -k k -f x o t
  k	n	l	x
  a	1	a,b	1
  NA	-999	\\N\t (esc)
  	-999	NA\t (esc)
  2> case-join: 2 records had no partner, the first with the key ''; --anti prints them
  [1]
  $ case-show -f k,n t
  k: a
  n: 1

  (empty)

  (empty)

The properties of a schema change nothing where a table has other columns
  $ export CASES_SCHEMA=$PWD/s
  $ echo '{"fields": [{"name": "other", "type": "date", "format": "%d.%m.%Y", "title": "Other"}], "fieldsMatch": "subset"}' >s
  $ printf 'id\tsince\n1\t2014\n' >t
  $ case-grep -c -W 'since<2015' t
  1
  $ case-show -T table t
  id  since
  ──  ─────
   1   2014
  $ case-stats -b since t
  since	count	share
  2014	1	100.0

goesWith holds both ways, within asks for the country's region, in whatever words
  $ cat >s.json <<'END'
  > {"fields": [
  >  {"name": "nr", "type": "integer"},
  >  {"name": "land", "vocabulary": "countries", "within": "erdteil"},
  >  {"name": "erdteil", "vocabulary": [{"term": "Europa", "also": ["Europe"]}, {"term": "Asien", "also": ["Asia"]}]},
  >  {"name": "preis", "type": "number", "goesWith": "währung"},
  >  {"name": "währung"}],
  >  "primaryKey": "nr"}
  > END
  $ printf 'nr\tland\terdteil\tpreis\twährung\n1\tGermany\tAsien\t5\t\n2\tGermany\tEuropa\t\tEUR\n3\tGermany\t\t1\tEUR\n' >t
  $ case-check --schema s.json t | cut -f 3-7,9
  key	column	problem	level	expected	value
  1	land	not in the region of its record	error	Europe	Germany
  1	währung	missing, though what it goes with is there	error	preis\t (esc)
  2	preis	missing, though what it goes with is there	error	währung\t (esc)
  2> case-check: 3 findings; sound records: 1 of 3
  [1 0]
  $ case-check --schema s.json --good good t >found
  2> case-check: 3 findings; sound records: 1 of 3
  [1]
  $ cat good
  nr	land	erdteil	preis	währung
  3	Germany		1	EUR

Values of a foreign boolean, and elements that are numbers, are asked for by what they mean
  $ cat >s.json <<'END'
  > {"fields": [
  >  {"name": "nr", "type": "integer"},
  >  {"name": "ok", "type": "boolean", "trueValues": ["ja", "j"], "falseValues": ["nein"]},
  >  {"name": "jahre", "type": "list", "delimiter": "|", "itemType": "integer"}]}
  > END
  $ printf 'nr\tok\tjahre\n1\tja\t1999|2001\n2\tnein\t2001\n3\tj\t1980\n4\tyes\tx\n' >t
  $ case-grep --schema s.json -W ok:ja t
  nr	ok	jahre
  1	ja	1999|2001
  3	j	1980
  $ case-grep --schema s.json -W ok:false t
  nr	ok	jahre
  2	nein	2001
  $ case-grep --schema s.json -W 'jahre<2000' t
  nr	ok	jahre
  1	ja	1999|2001
  3	j	1980
  $ case-stats --schema s.json -b jahre t
  jahre	count	share
  2001	2	50.0
  1980	1	25.0
  1999	1	25.0
  x	1	25.0
  $ case-check --schema s.json t | cut -f 3-7,9
  key	column	problem	level	expected	value
  	ok	not of the type	error	a word for true or false, as the schema has them	yes
  	jahre	not of the type	error	a whole number	x
  2> case-check: 2 findings; sound records: 3 of 4
  [1 0]

A sign between groups stands before three digits, or the value is no number
  $ printf '{"fields":[{"name":"n","type":"number","decimalChar":",","groupChar":"."}]}' >s
  $ printf 'n\n1.234,5\n1234.5\n1.5\n12.34.56\n..5\n12.345\n' >t
  $ case-check --schema s t
  file	line	key	column	problem	level	expected	first	value
  t	3		n	not of the type	error	a number		1234.5
  t	4		n	not of the type	error	a number		1.5
  t	5		n	not of the type	error	a number		12.34.56
  t	6		n	not of the type	error	a number		..5
  2> case-check: 4 findings; sound records: 2 of 6
  [1]
  $ case-stats --schema s -s n t
  count	n_n	n_skipped	n_sum	n_mean	n_sd	n_min	n_max
  6	2	4	13579.5	6789.75	7856.309892373136	1234.5	12345
  2> case-stats: n: 4 of 6 values are no numbers and are left out, as '1234.5'; thousands separators, blanks and units make text of a number
  $ case-grep --schema s -W 'n>1000' t
  n
  1.234,5
  12.345
  $ case-grep --schema s -W 'n>1.5' t
  n
  1.234,5
  12.345
  $ case-mend --schema s --numbers . t
  n
  1.234,5
  1234,5
  1,5
  12.34.56
  ..5
  12,3450
  2> case-mend: 3 fields in 3 records changed
  2> case-mend: --numbers .: 2 values did not fit; the first: t:5: column 'n': '12.34.56'
  [1]
  $ case-mend --schema s --numbers , t
  n
  1234,5
  1234.5
  1.5
  12.34.56
  ..5
  12345
  2> case-mend: 2 fields in 2 records changed
  2> case-mend: --numbers ,: 4 values did not fit; the first: t:3: column 'n': '1234.5'
  [1]

A code or a far word is like no term of many, and a name of several is told with all of them
  $ printf 'id\ttitle\tcountry\n1\tx\tBRD\n2\tx\tGER\n3\tx\tD\n4\tx\tF\n5\tx\tNordirland\n6\tx\tAtlantis\n7\tx\tPerru\n8\tx\tKongo\n' >t
  $ case-check t | cut -f 5,7,9
  problem	expected	value
  unknown term		BRD
  unknown term		GER
  unknown term		D
  unknown term		F
  unknown term		Nordirland
  unknown term		Atlantis
  unknown term	Peru	Perru
  several terms have this spelling	Congo - Kinshasa, Congo - Brazzaville	Kongo
  2> case-check: 8 findings; sound records: 0 of 8
  [1 0]
  $ head -3 t | case-grep --country Kongo
  id	title	country
  2> case-grep: several terms of country are spelt 'Kongo'; give the one meant: Congo - Kinshasa, Congo - Brazzaville
  [0 1]
  $ printf 'id\ttitle\tregion\n1\tx\tEurop\n' | case-check | cut -f 5,7,9
  problem	expected	value
  unknown term	Europe	Europ
  2> case-check: 1 finding; sound records: 0 of 1
  [0 1 0]

Blanks around a term are one finding, and no part of a key
  $ printf 'id\ttitle\tregion\tcountry\n1\tx\tEurope \tGermany \n2\tx\t Europe\tDeutschland \n3\tx\tAsia \tAtlantis \n' >t
  $ case-check t | cut -f 1-7,9
  file	line	key	column	problem	level	expected	value
  t	2	1	region	blanks at the ends	warning	Europe	Europe\x20 (esc)
  t	2	1	country	blanks at the ends	warning	Germany	Germany\x20 (esc)
  t	3	2	region	blanks at the ends	warning	Europe	 Europe
  t	3	2	country	blanks at the ends	warning	Deutschland	Deutschland\x20 (esc)
  t	3	2	country	another spelling of a term	warning	Germany	Deutschland\x20 (esc)
  t	4	3	region	blanks at the ends	warning	Asia	Asia\x20 (esc)
  t	4	3	country	blanks at the ends	warning	Atlantis	Atlantis\x20 (esc)
  t	4	3	country	unknown term	error		Atlantis\x20 (esc)
  2> case-check: 8 findings; sound records: 0 of 3
  [1 0]
  $ printf 'country\tcapital\nDeutschland\tBerlin\nAtlantis\tnone\n' >other
  $ case-join -k country other t
  id	title	region	country	capital
  1	x	Europe 	Germany 	Berlin
  2	x	 Europe	Deutschland 	Berlin
  3	x	Asia 	Atlantis 	none

The example of case(5) works
  $ sed -n '/^{"fields"/,/"nr"}$/p' "$ROOT/man/case.5" >schema.json
  $ printf 'nr\tregion\tland\tcost\tunit\ttags\n1\tEurope\tAllemagne\t12\tEUR\tnew; old\n2\tAsia\tGermany\t\tEUR\told; odd\n' >t
  $ case-check --schema schema.json t | cut -f 2,4-9
  line	column	problem	level	expected	first	value
  2	land	another spelling of a term	warning	Germany		Allemagne
  3	land	not in the region of its record	error	Europe		Germany
  3	cost	missing, though what it goes with is there	error	unit	\t (esc)
  2> case-check: 3 findings; sound records: 0 of 2
  [1 0]
  $ case-grep --schema schema.json -t old --land DE t
  nr	region	land	cost	unit	tags
  1	Europe	Allemagne	12	EUR	new; old
  2	Asia	Germany		EUR	old; odd

A property whose name is nearly a known one is refused, any other only describes
  $ printf '{"fields":[{"name":"a","vocabular":["x"]}]}' >s
  $ printf 'a\n1\n' | case-check --schema s
  2> case-check: s: no property 'vocabular' is known, did you mean 'vocabulary'?
  [0 2]
  $ printf '{"fields":[{"name":"a"}],"primarykey":"a"}' >s
  $ printf 'a\n1\n' | case-check --schema s
  2> case-check: s: no property 'primarykey' is known, did you mean 'primaryKey'?
  [0 2]
  $ printf '{"fields":[{"name":"a","constraints":{"minimun":1}}]}' >s
  $ printf 'a\n1\n' | case-check --schema s
  2> case-check: s: field 'a': minimun is no constraint that is checked here; there are: required, unique, enum, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength
  [0 2]
  $ printf '{"$schema":"x","fields":[{"name":"a","rdfType":"y","example":1,"categoriesOrdered":true}],"title":"t"}' >s
  $ printf 'a\n1\n' | case-check --schema s
  file	line	key	column	problem	level	expected	first	value

A schema names regular files beside it or below, and no others
  $ mkdir -p in/..b && cd in && printf 'land\nPeru\n' | tee ../t >..b/t && mkfifo pipe && ln -s /dev/zero zero
  $ words() { printf '{"fields": [{"name": "land", "vocabulary": "%s"}]}' "$1" >s; timeout 9 case-check --schema s ..b/t; }
  $ words ..b/t
  file	line	key	column	problem	level	expected	first	value
  $ words ../t
  2> case-check: s: field 'land': vocabulary names a path that is absolute or has ..; put the file beside the schema or below
  [2]
  $ words ..b/../../t
  2> case-check: s: field 'land': vocabulary names a path that is absolute or has ..; put the file beside the schema or below
  [2]
  $ words "$PWD/..b/t"
  2> case-check: s: field 'land': vocabulary names a path that is absolute or has ..; put the file beside the schema or below
  [2]
  $ words pipe
  2> case-check: s: vocabulary: pipe is no regular file
  [2]
  $ words zero
  2> case-check: s: vocabulary: zero is no regular file
  [2]
  $ key() {
  > 	printf '{"fields": [{"name": "land"}], "foreignKeys": [{"fields": "land", "reference": {"resource": "%s", "fields": "land"}}]}' "$1" >s
  > 	timeout 9 case-check --schema s ..b/t
  > }
  $ key ..b/t
  file	line	key	column	problem	level	expected	first	value
  $ key ..
  2> case-check: s: foreignKeys names a path that is absolute or has ..; put the file beside the schema or below
  [2]
  $ key /dev/zero
  2> case-check: s: foreignKeys names a path that is absolute or has ..; put the file beside the schema or below
  [2]
  $ key pipe
  2> case-check: s: foreignKeys: pipe is no regular file
  [2]

A schema comes from anywhere, but it has an end
  $ needs /dev/fd/0
  $ printf 'a\n1\n' >t
  $ case-check --schema <(printf '{"fields": [{"name": "a"}]}') t
  file	line	key	column	problem	level	expected	first	value
  $ case-check --schema <(printf '{'; yes '                    ' | head -c 68000000; printf '"fields": []}') t 2>&1 | sed 's,/dev/fd/[0-9]*,FILE,'
  case-check: FILE: more than 64 MiB, no schema
  [2 0]
