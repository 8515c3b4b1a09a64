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
