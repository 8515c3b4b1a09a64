Records are edited as text, and what changed is applied
  $ cp ../data/cities.tsv t
  $ head -n 3 t
  id	city	country	since	share
  1	Lima	Peru	1971	10
  2	Séoul	South Korea	2004	9
  $ VISUAL='sed -i "s/^city: .*/city: Nowhere/"' case-edit -W id=2 t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ case-diff ../data/cities.tsv t
  change	key	field	old	new
  changed	2	city	Séoul	Nowhere
  [1]

The text has all fields of the records, also the empty ones
  $ printf 'id\ttitle/en\tnote\n1\tLima\ta\\n\\nb\\\\\n2\t\t\n3\tParis\t+\n' >t
  $ EDITOR=cat case-edit -v -W id=3 t
  # What is saved is applied; an empty file changes nothing.
  # A value goes on in lines that begin with +.

  %rec: case
  %column: title_en title/en
  %allowed: id title_en note

  id: 1
  title_en: Lima
  note: a
  +
  + b\\\x20 (esc)

  id: 2
  title_en:
  note:

VISUAL comes before EDITOR, and both may have arguments
  $ printf 'id\tcity\n1\tLima\n' >t
  $ EDITOR=false VISUAL='sed -i -e s/Lima/Cusco/' case-edit t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t
  id	city
  1	Cusco
  $ VISUAL= EDITOR='f() { sed -i s/Cusco/Lima/ "$1"; }; f' case-edit t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t
  id	city
  1	Lima

An edit without an edit touches nothing
  $ cp -p ../data/cities.tsv t && touch -d 2001-01-01 t
  $ before=$(stat -c '%i %Y' t)
  $ EDITOR=true case-edit t
  $ EDITOR='echo "# remark" >>' case-edit t
  $ EDITOR='sed -i "/^#/d; s/^city: /city:/"' case-edit t
  $ [ "$before" = "$(stat -c '%i %Y' t)" ] && ls
  t

What is wrong stands above its record, and the text is opened again
  $ cp $ROOT/data/cases.tsv t
  $ cat >editor <<'END'
  > grep '^#!' -A 1 "$1"
  > case $(cat turn 2>/dev/null) in
  > '') sed -i 's/^country: Peru/country: Utopia/; s/^since: 1971/since: soon/' "$1"; echo 1 >turn ;;
  > 1) sed -i 's/^country: .*/country: Chile/' "$1"; echo 2 >turn ;;
  > 2) sed -i 's/^since: .*/since: 1972/' "$1"; echo 3 >turn ;;
  > esac
  > END
  $ EDITOR='sh editor' case-edit Peru t
  #! country: unknown term: Utopia; expected Ethiopia
  #! since: not of the type: soon; expected a date (YYYY, YYYY-MM or YYYY-MM-DD)
  id: 1
  #! since: not of the type: soon; expected a date (YYYY, YYYY-MM or YYYY-MM-DD)
  id: 1
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ case-diff $ROOT/data/cases.tsv t
  change	key	field	old	new
  changed	1	country	Peru	Chile
  changed	1	since	1971	1972
  [1]

The same text again gives up: the text is kept, and nothing is applied
  $ cp $ROOT/data/cases.tsv t
  $ export TMPDIR=$PWD
  $ EDITOR='sed -i "s/^country: .*/country: Utopia/"' case-edit Peru t 2>&1 | sed 's/-[A-Za-z0-9]*\.rec/-X.rec/; s,in /.*/,in ,'
  case-edit: t: country: unknown term: Utopia; expected Ethiopia
  case-edit: the text was left as it is; nothing is changed
  case-edit: the text is kept in case-edit-X.rec
  [1 0]
  $ cmp $ROOT/data/cases.tsv t
  $ grep -A 1 '^#!' case-edit-*.rec
  #! country: unknown term: Utopia; expected Ethiopia
  id: 1

What was wrong before need not be mended
  $ sed 's/Peru/Utopia/' $ROOT/data/cases.tsv >t
  $ EDITOR='sed -i "s/^city: .*/city: Callao/"' case-edit Utopia t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ TMPDIR=$PWD EDITOR='sed -i "s/^country: .*/country: Erewhon/"' case-edit Utopia t 2>&1 | sed 's, in .*,,'
  case-edit: t: country: unknown term: Erewhon
  case-edit: the text was left as it is; nothing is changed
  case-edit: the text is kept
  [1 0]

An editor that makes a fault each time is not asked for ever
  $ printf 'id\tsince\n1\t1971\n' | tee t >before
  $ printf '{"fields": [{"name": "id"}, {"name": "since", "type": "date"}]}' >s
  $ TMPDIR=$PWD EDITOR='sed -i "s/^since: /&bad/"' timeout 20 case-edit -k id --schema s t 2>&1 | sed 's, in .*,,'
  case-edit: the editor leaves something wrong
  case-edit: t: since: not of the type: badbadbadbadbadbadbadbadbadbad1971; expected a date (YYYY-MM-DD)
  case-edit: the text was left as it is; nothing is changed
  case-edit: the text is kept
  [1 0]
  $ cmp before t && grep -c '^#!' case-edit-*.rec
  1

A byte order mark that an editor sets is no part of the text
  $ printf 'id\tcity\n1\tLima\n' >t
  $ EDITOR='sed -i "1s/^/\xef\xbb\xbf/"' case-edit t
  $ EDITOR='f() { printf "\357\273\277id: 1\ncity: Cusco\n" >"$1"; }; f' case-edit t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t
  id	city
  1	Cusco

What became a pipe while it was edited is not waited for
  $ printf 'id\tcity\n1\tLima\n' >t
  $ TMPDIR=$PWD EDITOR='f() { rm "$1"; mkfifo "$1"; }; f' timeout 9 case-edit t 2>&1 | sed 's/-[A-Za-z0-9]*\.rec/-X.rec/; s, [^ ]*/case, case,; s, in .*,,'
  case-edit: case-edit-X.rec: is no regular file any more
  case-edit: the text is kept
  [2 0]
  $ TMPDIR=$PWD EDITOR='f() { sed -i s/Lima/Cusco/ "$1"; rm t; mkfifo t; }; f' timeout 9 case-edit t 2>&1 | sed 's, in .*,,'
  case-edit: t: is no regular file any more
  case-edit: the text is kept
  [2 0]

A foreign key may refer to a record that is not in the text
  $ printf 'id\tpart_of\n1\t\n2\t1\n3\t1\n' >t
  $ cat >s.json <<'END'
  > {"fields": [{"name": "id"}, {"name": "part_of"}], "primaryKey": "id",
  >  "foreignKeys": [{"fields": "part_of", "reference": {"resource": "", "fields": "id"}}]}
  > END
  $ EDITOR='sed -i "s/^part_of: .*/part_of: 2/"' case-edit --schema s.json -W id=3 t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ export TMPDIR=$PWD
  $ EDITOR='sed -i "s/^part_of: .*/part_of: 9/"' case-edit --schema s.json -W id=3 t 2>/dev/null
  [1]
  $ grep -h '^#!' case-edit-*.rec
  #! part_of: not in the other table: 9; expected t:id
  $ cat t
  id	part_of
  1\t (esc)
  2	1
  3	2

An empty text changes nothing
  $ cp -p ../data/cities.tsv t
  $ TMPDIR=$PWD EDITOR='cp /dev/null' case-edit t
  2> case-edit: the text is empty; nothing is changed
  [1]
  $ TMPDIR=$PWD EDITOR='sed -i d' case-edit --delete t
  2> case-edit: the text is empty; nothing is changed
  [1]
  $ cmp ../data/cities.tsv t && ls
  t

What cannot be read is told in the text
  $ printf 'id\tcity\n1\tLima\n2\tParis\n' >t
  $ cat >editor <<'END'
  > cp text "$1"
  > END
  $ try() { EDITOR='sh editor' TMPDIR=$PWD timeout 9 case-edit t 2>/dev/null; grep -h -A 1 '^#!' case-edit-*.rec; rm -f case-edit-*.rec; }
  $ printf 'id: 1\ncity Lima\n' >text && try
  #! 'city Lima' is no field; write 'name: value', + before what goes on, # before a remark
  city Lima
  $ printf 'id: 1\n\nid: 2\ntown: Lima\ncity: a\ncity: b\n' >text && try
  #! no column 'town'; there are: id, city
  town: Lima
  --
  #! city stands twice in this record
  city: b
  $ printf 'id: 1\n\ncity: x\n\n\nid: 2\n\nid: 1\n' >text && try
  #! the key is missing
  city: x
  --
  #! the key '1' stands twice
  id: 1
  $ cat t
  id	city
  1	Lima
  2	Paris

A record that is gone from the text is removed by --delete alone
  $ printf 'id\tcity\n1\tLima\n2\tParis\n3\tSeoul\n' >t
  $ TMPDIR=$PWD EDITOR='sed -i "/^id: 2/,/Paris/d"' case-edit t 2>&1 | sed 's, in .*,,'
  case-edit: t: the record '2' is gone: put it back, or allow it by --delete
  case-edit: the text was left as it is; nothing is changed
  case-edit: the text is kept
  [1 0]
  $ grep '^#!' case-edit-*.rec
  #! the record '2' is gone: put it back, or allow it by --delete
  $ EDITOR='sed -i "/^id: 2/,/Paris/d"' case-edit --delete t
  2> case-edit: t: 0 changed, 0 added, 1 removed
  $ cat t
  id	city
  1	Lima
  3	Seoul

The key of another record of the file is told, and no record goes
  $ printf 'id\tt\n2\tb\n3\tc\n' >t
  $ TMPDIR=$PWD EDITOR='sed -i "s/^id: 2/id: 3/"' case-edit --delete -W id=2 t 2>&1 | sed 's, in .*,,'
  case-edit: t: the key '3' is another record's
  case-edit: the text was left as it is; nothing is changed
  case-edit: the text is kept
  [1 0]
  $ grep '^#!' case-edit-*.rec && rm case-edit-*.rec
  #! the key '3' is another record's in t
  $ cat t
  id	t
  2	b
  3	c

What cannot be added any more leaves the record whose place it takes
  $ printf 'id\tt\n2\t\n3\tc\n' >t
  $ cat >editor <<'END'
  > sed -i 's/^id: 2/id: 9/; s/^t:.*/t: x/' "$1"
  > printf 'id\n2\n3\n' >t
  > END
  $ TMPDIR=$PWD EDITOR='sh editor' case-edit --delete -W id=2 t 2>&1 | sed 's, in .*,,'
  case-edit: t: record '9': the record needs a column that is not there
  case-edit: t: nothing is applied: records that cannot be added would be lost with those that were removed
  case-edit: the text is kept
  [1 0]
  $ grep -c '^t: x' case-edit-*.rec && rm case-edit-*.rec
  1
  $ cat t
  id
  2
  3

Another key is another record
  $ printf 'id\tcity\n1\tLima\n2\tParis\n' >t
  $ TMPDIR=$PWD EDITOR='sed -i "s/^id: 2/id: 9/"' case-edit t 2>&1 | sed 's, in .*,,'
  case-edit: t: the record '2' is gone: put it back, or allow it by --delete
  case-edit: the text was left as it is; nothing is changed
  case-edit: the text is kept
  [1 0]
  $ grep '^#!' case-edit-*.rec
  #! the record '2' is gone: put it back, or allow it by --delete
  $ EDITOR='sed -i "s/^id: 2/id: 9/"' case-edit --delete t
  2> case-edit: t: 0 changed, 1 added, 1 removed
  $ cat t
  id	city
  1	Lima
  9	Paris

--new adds a record with the next number
  $ cp $ROOT/data/cases.tsv t
  $ EDITOR=cat case-edit --new t
  # What is saved is applied; an empty file changes nothing.
  # A value goes on in lines that begin with +.

  %rec: case
  %allowed: id kind title region country city org type speaker role workshop themes since budget currency summary

  # What tells the record from all others.
  # required
  id: 7
  # A case, or the mediator of the workshop.
  # one of: case, mediator
  kind:
  # required
  title:
  # one of: Africa, Asia, Europe, Latin America, North America, Middle East, Oceania
  region:
  # one of: Andorra, United Arab Emirates, Afghanistan, Antigua & Barbuda, Anguilla, Albania, Armenia, Angola, Antarctica, Argentina and 240 more
  country:
  city:
  # Organisation
  org:
  # Type of organisation
  # one of: Government and public agency, Social and Solidarity Economy Organization, University and research center, International organization, Network, Company
  type:
  speaker:
  # The speaker's role in the organisation.
  role:
  workshop:
  # several, with ';' between
  themes:
  # When it began: a year, a month or a day.
  # a date (YYYY, YYYY-MM or YYYY-MM-DD)
  since:
  # a number
  budget:
  # ISO 4217.
  # one of: ADP, AED, AFA, AFN, ALK, ALL, AMD, ANG, AOA, AOK and 314 more
  currency:
  summary:
  $ cmp $ROOT/data/cases.tsv t
  $ EDITOR='sed -i "s/^title:/& A new case/; s/^country:/& Peru/"' case-edit --new t
  2> case-edit: t: 0 changed, 1 added, 0 removed
  $ tail -n 1 t
  7		A new case		Peru										\t (esc)
  $ EDITOR='sed -i "s/^title:/& Another/"' case-edit --new Peru t 2>/dev/null; tail -n 1 t | cut -f 1-5
  8		Another	\t (esc)
  $ printf 'key\tname\n' >u
  $ EDITOR=cat case-edit --new -k key u | sed -n '/^key/,$p'
  key: 1
  name:
  $ printf 'key\tname\nx\ta\n99999999999999999999\tb\n' >u
  $ EDITOR=cat case-edit --new -k key u | sed -n '/^key/,$p'
  key:
  name:
  $ printf 'key\tname\n9\ta\n010\tb\n' >u
  $ EDITOR=cat case-edit --new -k key u | sed -n '/^key/,$p'
  key: 011
  name:

What others wrote meanwhile stays
  $ printf 'id\tcity\tsince\n1\tLima\t1\n2\tParis\t2\n3\tSeoul\t3\n' >t
  $ EDITOR='sed -i s/Seoul/Busan/ t; sed -i s/Lima/Cusco/' case-edit t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t
  id	city	since
  1	Cusco	1
  2	Paris	2
  3	Busan	3
  $ EDITOR='sed -i 2d t; printf "4\tRome\t4\n" >>t; sed -i s/Paris/Lyon/' case-edit -W id=2 t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t
  id	city	since
  2	Lyon	2
  3	Busan	3
  4	Rome	4
  $ EDITOR='EDITOR="sed -i s/Busan/Daegu/" case-edit Busan t; sed -i s/Lyon/Nice/' case-edit -W id=2 t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t
  id	city	since
  2	Nice	2
  3	Daegu	3
  4	Rome	4

What does not fit by now is told, and the rest applied
  $ printf 'id\tcity\tsince\n1\tLima\t1\n2\tParis\t2\n3\tSeoul\t3\n' >t
  $ TMPDIR=$PWD EDITOR='sed -i s/Seoul/Busan/ t; sed -i "s/Lima/Cusco/; s/Seoul/Daegu/"' case-edit t 2>&1 | sed 's, in .*,,'
  case-edit: t: record '3': city is 'Busan'
  case-edit: the text is kept
  [1 0]
  $ cat t
  id	city	since
  1	Cusco	1
  2	Paris	2
  3	Busan	3
  $ grep -c Daegu case-edit-*.rec && rm case-edit-*
  1
  $ TMPDIR=$PWD EDITOR='f() { sed -i s/Paris/Lyon/ "$1"; sed -i /Paris/d t; touch -d 2001-01-01 t; }; f' case-edit -W id=2 t 2>&1 | sed 's, in .*,,'
  case-edit: t: record '2': no such record
  case-edit: the text is kept
  [1 0]
  $ date -r t +%Y
  2001
  $ cat t
  id	city	since
  1	Cusco	1
  3	Busan	3

A file that another replaces is waited for
  $ needs flock
  $ printf 'id\tcity\n1\tLima\n2\tParis\n' >t
  $ cat >editor <<'END'
  > flock t sh -c 'touch held; sleep 0.3; sed s/Paris/Lyon/ t >u; mv u t' >/dev/null 2>&1 &
  > while [ ! -e held ]; do sleep 0.01; done
  > sed -i s/Lima/Cusco/ "$1"
  > END
  $ EDITOR='sh editor' case-edit t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t
  id	city
  1	Cusco
  2	Lyon

A symbolic link and the file's mode are kept
  $ mkdir d && printf 'id\tcity\n1\tLima\n' >d/t && chmod 640 d/t && ln -s d/t link
  $ EDITOR='sed -i s/Lima/Cusco/' case-edit link
  2> case-edit: link: 1 changed, 0 added, 0 removed
  $ stat -c %a d/t && [ -L link ] && cat link
  640
  id	city
  1	Cusco

The text is its owner's alone
  $ printf 'id\tcity\n1\tLima\n' >t
  $ EDITOR='stat -c %a' case-edit t
  600

An editor that fails changes nothing
  $ printf 'id\tcity\n1\tLima\n' >t
  $ TMPDIR=$PWD EDITOR=false case-edit t
  2> case-edit: the editor 'false' failed with status 1; VISUAL or EDITOR names another
  [2]
  $ TMPDIR=$PWD EDITOR=no-such-editor case-edit t 2>&1 | sed 's/^.*\(sh: .*no-such\)/\1/' | tail -n 1
  case-edit: the editor 'no-such-editor' failed with status 127; VISUAL or EDITOR names another
  [2 0 0]
  $ ls
  t
  $ TMPDIR=$PWD EDITOR='f() { sed -i s/Lima/Cusco/ "$1"; false; }; f' case-edit t 2>&1 | sed 's, in .*,,'
  case-edit: the editor 'f() { sed -i s/Lima/Cusco/ "$1"; false; }; f' failed with status 1; VISUAL or EDITOR names another
  case-edit: the text is kept
  [2 0]
  $ grep -h city case-edit-*.rec
  %allowed: id city
  city: Cusco
  $ TMPDIR=$PWD EDITOR=rm case-edit t 2>&1 | sed 's/-[A-Za-z0-9]*\.rec/-X.rec/; s, [^ ]*/case, case,'
  case-edit: case-edit-X.rec: No such file or directory
  [2 0]
  $ cat t
  id	city
  1	Lima

A signal changes nothing, and what is typed to interrupt is the editor's
  $ printf 'id\tcity\n1\tLima\n' >t
  $ cat >editor <<'END'
  > sed -i s/Lima/Cusco/ "$1"
  > kill -$signal $(cat pid)
  > END
  $ export EDITOR='sh editor'
  $ export TMPDIR=$PWD
  $ signal=TERM sh -c 'sh -c "echo \$\$ >pid; exec case-edit t"; echo $?' 2>/dev/null
  143
  $ cat t
  id	city
  1	Lima
  $ signal=INT sh -c 'echo $$ >pid; exec case-edit t'
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t
  id	city
  1	Cusco

Records are selected as case-grep does
  $ case-list >t
  $ EDITOR='grep -h ^title: --' case-edit -r Africa -W 'budget>0' t
  title: Participatory governance, establishing a relationship of trust after an authoritarian regime
  $ EDITOR='grep -h ^id: --' case-edit -e Paris -f city t
  id: 6
  $ EDITOR='grep -h ^id: --' case-edit -I sao t
  2> case-edit: t: no record is selected
  [1]
  $ EDITOR=cat case-edit --country Nowhere t
  2> case-edit: t: no record is selected
  2> case-edit: no country 'Nowhere' is known
  [1]

FILE must be a file that can be replaced
  $ case-edit </dev/null
  2> case-edit: takes one FILE, and a PATTERN before it unless options say which records; see case-edit --help
  [2]
  $ case-edit a b c
  2> case-edit: takes one FILE, and a PATTERN before it unless options say which records; see case-edit --help
  [2]
  $ case-edit - </dev/null
  2> case-edit: standard input: cannot be replaced; save the table in a file first
  [2]
  $ case-edit /dev/null
  2> case-edit: /dev/null: cannot be replaced; save the table in a file first
  [2]
  $ case-edit .
  2> case-edit: .: is a directory; name the files in it
  [2]
  $ mkfifo pipe && case-edit pipe
  2> case-edit: pipe: cannot be replaced; save the table in a file first
  [2]
  $ printf 'name\nx\n' >t
  $ case-edit t
  2> case-edit: t: no column 'id'; there are: name; -k names the columns of the key
  [2]
  $ EDITOR=true case-edit -k name t
  $ printf 'id\tname\n1\tx\n1\ty\n\tz\n' >t
  $ case-edit t
  2> case-edit: t: the key '1' stands twice in a selected record; -k names columns that tell them apart
  [2]
  $ case-edit z t
  2> case-edit: t: the key is missing in a selected record; -k names columns that tell them apart
  [2]

-o leaves FILE as it is
  $ printf 'id\tcity\n1\tLima\n2\tParis\n' >t
  $ EDITOR='sed -i s/Lima/Cusco/' case-edit -o - Lima t
  id	city
  1	Cusco
  2	Paris
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ EDITOR=true case-edit -o u t && cmp t u
  $ EDITOR='sed -i s/Lima/Cusco/' case-edit -o u Lima t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t u
  id	city
  1	Lima
  2	Paris
  id	city
  1	Cusco
  2	Paris

Names and values that rec has no word for come back
  $ printf 'id\ta/b\ta_b\tx\n1\t\\\\\t \\n# \t+\\r\n2\ta\\tb\t\\\\ \\\\\t%%rec: x\n' >t
  $ EDITOR='sed -i "s/^x: .*/x: new/"' case-edit t
  2> case-edit: t: 2 changed, 0 added, 0 removed
  $ cat t
  id	a/b	a_b	x
  1	\\	 \n# 	new
  2	a\tb	\\ \\	new

A backslash at the end of a line is a part of the value
  $ printf 'id\tcity\tnote\n1\tLima\tx\n' >t
  $ EDITOR="sed -i 's/^city:.*/city: C:\\\\neu\\\\/'" case-edit t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t
  id	city	note
  1	C:\\neu\\	x
  $ EDITOR='sed -i "s/^note:.*/note: y/"' case-edit t
  2> case-edit: t: 1 changed, 0 added, 0 removed
  $ cat t
  id	city	note
  1	C:\\neu\\	y

What is wrong is told when the text is given up
  $ printf 'id\tcity\n1\tLima\n2\tSeoul\n' >t
  $ TMPDIR=$PWD EDITOR='sed -i "s/^id: 2/id: 1/; s/^city/town/"' case-edit t 2>&1 | sed 's, in /.*,,'
  case-edit: t: no column 'town'; there are: id, city
  case-edit: t: no column 'town'; there are: id, city
  case-edit: the text was left as it is; nothing is changed
  case-edit: the text is kept
  [1 0]

--new keeps the zeros of the keys
  $ printf 'id\tcity\n061\tLima\n062\tSeoul\n7\tParis\n' >t
  $ EDITOR='grep -h ^id:' case-edit --new t
  id: 063
  $ printf 'id\tcity\n99\tLima\n' >t
  $ EDITOR='grep -h ^id:' case-edit --new t
  id: 100
  $ printf 'id\tcity\n099\tLima\n' >t
  $ EDITOR='grep -h ^id:' case-edit --new t
  id: 100

Of two that add one key, the later is told what to do
  $ printf 'id\tcity\n1\tLima\n' >t
  $ cat >editor <<'END'
  > grep -q Paris t || printf '2\tParis\n' >>t
  > sed -i 's/^city:.*/city: Seoul/' "$1"
  > END
  $ TMPDIR=$PWD EDITOR='sh editor' case-edit --new t 2>told
  [1]
  $ sed "s,$PWD/case-edit-[A-Za-z0-9]*,TEXT,g" told
  case-edit: t: the key '2' is another record's in t
  case-edit: the text was left as it is; nothing is changed
  case-edit: to add it, mend the text, then: EDITOR='cp TEXT.rec' case-edit --new t
  case-edit: the text is kept in TEXT.rec
  $ sed -i 's/^id: 2/id: 3/' case-edit-*.rec
  $ sh -c "$(sed -n 's/.*, then: //p' told)"
  2> case-edit: t: 0 changed, 1 added, 0 removed
  $ cat t
  id	city
  1	Lima
  2	Paris
  3	Seoul

--new tells what a column may hold
  $ cat >schema <<'END'
  > {"fields": [{"name": "id", "type": "integer", "constraints": {"required": true}},
  > {"name": "since", "type": "date", "title": "Begin", "description": "The first day"},
  > {"name": "colour", "constraints": {"enum": ["red", "green"]}},
  > {"name": "country", "type": "list", "vocabulary": "countries"},
  > {"name": "note"}], "primaryKey": "id"}
  > END
  $ printf 'id\tsince\tcolour\tcountry\tnote\n' >t
  $ EDITOR='sed -n "/^$/,\$p"' case-edit --schema schema --new t

  %rec: case
  %allowed: id since colour country note

  # required; a whole number
  id: 1
  # Begin: The first day
  # a date (YYYY-MM-DD)
  since:
  # one of: red, green
  colour:
  # several, with ',' between; one of: Andorra, United Arab Emirates, Afghanistan, Antigua & Barbuda, Anguilla, Albania, Armenia, Angola, Antarctica, Argentina and 240 more
  country:
  note:
