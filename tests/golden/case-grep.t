A pattern is a regular expression, looked for in each field
  $ case-list | case-grep '^P.+ru$' | cut -f 1,5
  id	country
  1	Peru

A pattern may have alternatives
  $ case-list | case-grep -f city 'Lima|Seo.l|zz+' | cut -f 1,6
  id	city
  1	Lima
  2	Seoul

A dot matches any character, unless escaped
  $ printf 'id\tt\n1\ta.c\n2\tabc\n' | case-grep a.c
  id	t
  1	a.c
  2	abc
  $ printf 'id\tt\n1\ta.c\n2\tabc\n' | case-grep 'a\.c'
  id	t
  1	a.c

-F looks for the string as it is
  $ printf 'id\tt\n1\ta.c\n2\tabc\n' | case-grep -F a.c
  id	t
  1	a.c

^ and $ are the ends of a field, and no pattern goes from one field to the next
  $ printf 'a\tb\nx\ty\nxy\tz\n' | case-grep '^x$'
  a	b
  x	y
  $ printf 'a\tb\nx\ty\nxy\tz\n' | case-grep -c 'x.y'
  0
  [0 1]

-f looks in some columns only
  $ case-list | case-grep -f title,org Paris | cut -f 1,6
  id	city
  6	Paris
  $ case-list | case-grep -c -f country Paris
  0
  [0 1]

-f tells an unknown column
  $ case-list | case-grep -f titel Paris
  2> case-grep: no column 'titel', did you mean 'title'? There are: id, kind, title, region, country, city, org, type, speaker, role, workshop, themes, since, budget, currency, summary
  [0 2]

A mistake in a long pattern is shown with what stands around it
  $ { yes ab | head -n 20000 | tr -d '\n'; printf '(é'; yes cd | head -n 20 | tr -d '\n'; echo; } >p
  $ case-list | case-grep "$(cat p)"
  2> case-grep: bad pattern: missing closing parenthesis
  2> case-grep:     ...bababab(écdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd
  2> case-grep:                                                         ^
  [0 2]
  $ case-list | case-grep "$(head -c 400 p)x{2,1}$(head -c 400 p)"
  2> case-grep: bad pattern: numbers out of order in {} quantifier
  2> case-grep:     ...bababababababababababababababababababababababx{2,1}abababababababababa...
  2> case-grep:                                                          ^
  [0 2]
  $ case-list | case-grep -W "id $(head -c 2000 /dev/zero | tr '\0' '=') 1"
  2> case-grep: bad condition: '============================================================================================================…' is no operator; a value that begins so needs blanks: FIELD = VALUE
  2> case-grep:     id ====================...
  2> case-grep:        ^
  [0 2]
  $ case-list | case-grep 'a[é-ß]b'
  2> case-grep: bad pattern: range out of order in character class
  2> case-grep:     a[é-ß]b
  2> case-grep:          ^
  [0 2]
  $ case-list | case-grep --patterns-from p
  2> case-grep: p:1: bad pattern: missing closing parenthesis
  [0 2]

Of several patterns one must match
  $ case-list | case-grep -e lima -e '^Par.s$' -i | cut -f 1,6
  id	city
  1	Lima
  6	Paris

Of several strings one must be there
  $ case-list | case-grep -F -e Lima -e 'New York' -e Barcelona -e zzz -f city | cut -f 1,6
  id	city
  1	Lima
  5	New York
  M	Barcelona

Thousands of strings are found that begin alike, and alike with each place of the text
  $ seq -f 'en%05.0f' 1 5000 >w
  $ { printf 'id\tt\n1\t'; yes en | head -n 125000 | tr -d '\n'; printf '\n2\tenenen00001\n3\ten0000en05000\n4\ten00002\n'; } >t
  $ for option in -F -w -x -i; do echo "$option"; case-grep "$option" -F --patterns-from w t | cut -c 1-20; done
  -F
  id	t
  2	enenen00001
  3	en0000en05000
  4	en00002
  -w
  id	t
  4	en00002
  -x
  id	t
  4	en00002
  -i
  id	t
  2	enenen00001
  3	en0000en05000
  4	en00002

-E and -P, as grep has them, change nothing; -G, -n and -l name what does it here
  $ case-list | case-grep -E 'Lima|^Par.s$' | cut -f 1,6
  id	city
  1	Lima
  6	Paris
  $ case-list | case-grep -P -F -c 'Par.s'
  0
  [0 1]
  $ case-list | case-grep -G Lima
  2> case-grep: -G: patterns are Perl's: write ( ) { } + ? | without the backslash, or -F for a string
  [0 2]
  $ case-list | case-grep -n Lima
  2> case-grep: -n: let case-list say where records stand: case-list --source FILE... | case-grep PATTERN
  [0 2]
  $ case-list | case-grep -l Lima
  2> case-grep: -l: let case-list say where records stand: case-list --source FILE... | case-grep PATTERN
  [0 2]

A pattern that begins with a dash is given by -e
  $ printf 'id\n-v\n1\n' | case-grep -e -v
  id
  -v

A comment within a pattern does not swallow what -w adds to it
  $ printf 'id\tt\n1\tart\n2\tstart\n3\ta#b\n' | case-grep -w '(?x) a r t # a word'
  id	t
  1	art
  $ printf 'id\tt\n1\ta#b\n2\txa#b\n' | case-grep -x 'a#b'
  id	t
  1	a#b

The empty pattern matches every record; with -x, an empty field
  $ printf 'id\tt\n1\t\n\t\n' | case-grep ''
  id	t
  1\t (esc)
  \t (esc)
  $ printf 'id\tt\n1\t\n\t\n' | case-grep -x ''
  id	t
  1\t (esc)
  \t (esc)
  $ printf 'id\tt\n1\t\n2\tx\n' | case-grep -f t -x ''
  id	t
  1\t (esc)

A pattern with a fault is shown with a mark below the place
  $ case-list | case-grep 'é((a'
  2> case-grep: bad pattern: missing closing parenthesis
  2> case-grep:     é((a
  2> case-grep:         ^
  [0 2]
  $ case-list | case-grep -wx 'a['
  2> case-grep: bad pattern: missing terminating ] for character class
  2> case-grep:     a[
  2> case-grep:       ^
  [0 2]

A search for nothing is refused
  $ case-list | case-grep
  2> case-grep: nothing to look for; see case-grep --help
  [0 2]

Options may stand behind the operands
  $ case-list | case-grep Lima - -c
  1

A dash names standard input
  $ printf 'id\n1\n' | case-grep 1 - | cat
  id
  1

An option that lacks its argument is told
  $ case-list | case-grep -W
  2> case-grep: -W needs an argument; see case-grep --help
  [0 2]

A word beside options is a file; who meant a pattern is told of -e
  $ case-grep -r Europe Paris
  2> case-grep: Paris: no such file; beside options that say what to look for, a pattern is given by -e
  [2]

Without options case and accents count
  $ case-grep -c sao ../data/folds.tsv
  1
  $ case-grep -c Sao ../data/folds.tsv
  0
  [1]
  $ case-grep São ../data/folds.tsv
  id	place
  4	São Paulo

-i ignores case in strings and expressions
  $ case-grep -i strasse ../data/folds.tsv
  id	place
  1	Straße
  2	STRASSE
  3	strasse
  $ case-grep -i STRASSE ../data/folds.tsv
  id	place
  1	Straße
  2	STRASSE
  3	strasse
  $ case-grep -i Straße ../data/folds.tsv
  id	place
  1	Straße
  2	STRASSE
  3	strasse
  $ case-grep -f place -i 'σίσυφοσ' ../data/folds.tsv
  id	place
  7	Σίσυφος
  8	ΣΊΣΥΦΟΣ
  $ case-grep -c -i 'quebec' ../data/folds.tsv
  1
  $ case-grep -i '^stra(ß|x)e$' ../data/folds.tsv
  id	place
  1	Straße
  2	STRASSE
  3	strasse
  $ case-grep -i 's[ίx]συφος$' ../data/folds.tsv
  id	place
  [1]
  $ case-grep -i '^İ' ../data/folds.tsv
  id	place
  9	İstanbul
  $ case-grep -i 'σ[ίx]συφος$' ../data/folds.tsv
  id	place
  7	Σίσυφος
  8	ΣΊΣΥΦΟΣ

-I ignores case, accents and composition in strings and expressions
  $ case-grep -I 'sao paulo' ../data/folds.tsv
  id	place
  4	São Paulo
  5	São Paulo
  6	sao paulo
  $ case-grep -I São ../data/folds.tsv
  id	place
  4	São Paulo
  5	São Paulo
  6	sao paulo
  $ case-grep -I QUEBEC ../data/folds.tsv
  id	place
  11	Québec
  12	quebec
  $ case-grep -I Québec ../data/folds.tsv
  id	place
  11	Québec
  12	quebec
  $ case-grep -I istanbul ../data/folds.tsv
  id	place
  9	İstanbul
  10	Istanbul
  $ case-grep -I '^s[aã]o .aulo$' ../data/folds.tsv
  id	place
  4	São Paulo
  5	São Paulo
  6	sao paulo
  $ case-grep -I 'québ?ec+$' ../data/folds.tsv
  id	place
  11	Québec
  12	quebec
  $ case-grep -I 'stra(ß|x)e' ../data/folds.tsv
  id	place
  1	Straße
  2	STRASSE
  3	strasse

-I finds an apostrophe and a dash of print by the typed ones, and the other way round
  $ printf "a\nl'eau\nl’eau\nSeine–Maritime\nSeine-Maritime\n" >t
  $ case-grep -I "L'EAU" t
  a
  l'eau
  l’eau
  $ case-grep -I -F l’eau t
  a
  l'eau
  l’eau
  $ case-grep -I '^seine[‐-]m' t
  a
  Seine–Maritime
  Seine-Maritime

-I finds what -i finds, also where case makes a letter of a mark
  $ printf 'id\tt\n1\tᾦ\n2\tὦι\n3\tω\n' >t
  $ case-grep -i ὮΙ t
  id	t
  1	ᾦ
  2	ὦι
  $ case-grep -I ὮΙ t
  id	t
  1	ᾦ
  2	ὦι
  $ case-grep -I -x ω t
  id	t
  3	ω

Quotations and escaped letters keep their meaning with -w, -x, -i and -I
  $ printf 't\na.b\nab\na.b c\n' >t
  $ case-grep --no-header -w 'a+\Q.b' t
  a.b
  a.b c
  $ case-grep --no-header -x '\w\Q.\E\w' t
  a.b
  $ case-grep --no-header -i 'A[\Q.]\E]B' t
  a.b
  a.b c
  $ case-grep --no-header -I 'a\.(É|B)' t
  a.b
  a.b c
  $ case-grep --no-header -I '\á.?b' t
  a.b
  ab
  a.b c

-w matches whole words
  $ case-grep -f text -w art ../data/words.tsv
  id	text
  1	art
  3	art-house
  5	a work of art
  9	arté art
  $ case-grep -f text -w art ../data/words.tsv >string
  $ case-grep -f text -w 'ar[t]' ../data/words.tsv | cmp string -
  $ case-grep -f text -Fw art ../data/words.tsv
  id	text
  1	art
  3	art-house
  5	a work of art
  9	arté art
  $ case-grep -f text -Fw -e art -e work ../data/words.tsv
  id	text
  1	art
  3	art-house
  5	a work of art
  9	arté art
  $ case-grep -f text -Iw art ../data/words.tsv
  id	text
  1	art
  3	art-house
  5	a work of art
  7	Art déco
  9	arté art

-x matches whole fields
  $ case-grep -f text -x art ../data/words.tsv
  id	text
  1	art
  $ case-grep -f text -x 'art|start' ../data/words.tsv
  id	text
  1	art
  2	start
  $ case-grep -f text -Fx -e art -e art2 -e ar ../data/words.tsv
  id	text
  1	art
  6	art2

Patterns are matched against the text that the escapes mean
  $ case-grep -f text 'one\ntwo' ../data/escapes.tsv
  id	text
  1	one\ntwo
  $ case-grep -f text nt ../data/escapes.tsv
  id	text
  2	onentwo
  $ case-grep -f text -F '\n' ../data/escapes.tsv
  id	text
  3	a\\nb
  $ case-grep -f text '\t' ../data/escapes.tsv
  id	text
  4	a\tb
  $ case-grep -f text -F '\q' ../data/escapes.tsv
  id	text
  5	unknown \q
  $ case-grep -f text '\\$' ../data/escapes.tsv
  id	text
  6	end\
  $ case-grep -c -f text '^two$' ../data/escapes.tsv
  0
  [1]

Bytes that are no UTF-8 are matched as bytes, and kept
  $ printf 'id\tt\n1\ta\377b\n2\t\303\n3\tab\n' | case-grep 'a.?b'
  id	t
  3	ab
  $ printf 'id\tt\n1\ta\377b\n2\t\303\n' | case-grep -c -i 'B$'
  1

A record that is found is printed byte for byte
  $ printf 'id\tt\n1\t a\\q \303\t\n' >/dev/null
  $ printf 'id\tt\n 1 \ta\\q\303 \n2\tb\n' | case-grep a
  id	t
   1 	a\\q\xc3\x20 (esc)

A NUL is matched as any other character
  $ printf 'id\tt\n1\ta\000b\n2\tab\n' | case-grep 'a.b'
  id	t
  1	a\x00b (esc)

--patterns-from takes a pattern from each line; empty lines and CRLF do no harm
  $ printf 'Lima\r\n\nPa.is\n' >p
  $ case-list | case-grep -f city --patterns-from p | cut -f 1,6
  id	city
  1	Lima
  6	Paris

--patterns-from takes strings with -F
  $ printf 'Lima\n\nPa.is' >p
  $ case-list | case-grep -F -f city --patterns-from p | cut -f 1,6
  id	city
  1	Lima

--patterns-from - reads the patterns from standard input
  $ case-list >t
  $ echo Lima | case-grep --patterns-from - t | cut -f 1,6
  id	city
  1	Lima

A file without patterns matches nothing
  $ case-list | case-grep --patterns-from /dev/null | cut -f 1,6
  id	city
  [0 1 0]
  $ case-list | case-grep -c --patterns-from /dev/null
  0
  [0 1]

A fault in a file of patterns is told with its line
  $ printf 'a\n\nb(\n' >p
  $ case-list | case-grep --patterns-from p
  2> case-grep: p:3: bad pattern: missing closing parenthesis
  [0 2]

A missing file of patterns is told
  $ case-list | case-grep --patterns-from no-such-file
  2> case-grep: no-such-file: No such file or directory
  [0 2]

A pattern that would search a long field for minutes is told at once
  $ { printf 'id\tt\n1\t'; yes ab | head -n 250000 | tr -d '\n'; printf 'cd\n'; } >t
  $ case-grep -c 'b.*a.*c[^d]' t
  2> case-grep: t:2: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  [2]
  $ case-grep -c '(?:(?=\w*)[ab]){5}[#%]' t
  2> case-grep: t:2: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  [2]
  $ case-grep -c '(.*a)*[#%]' t
  2> case-grep: t:2: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  [2]
  $ case-grep -c 'b.*cd$' t
  1

(*NO_JIT) and other settings of PCRE2 may begin a pattern
  $ case-list | case-grep '(*NO_JIT)^Lima$' | cut -f 1
  id
  1

A pattern that takes too many steps on a field is told, and what was found before is printed
  $ printf 'id\tt\n1\tb\n2\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n3\tb\n' >t
  $ case-grep '(a+)+$|b' t
  id	t
  1	b
  2> case-grep: t:3: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  [2]

With -v, too, a field that is too hard is told
  $ printf 'id\tt\n1\tx\n2\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n3\tb\n' >t
  $ case-grep -v '(a+)+$' t
  id	t
  1	x
  2> case-grep: t:3: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  [2]

A condition's pattern can be too hard as well
  $ printf 'id\tt\n2\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n' >t
  $ case-grep -W 't~(a+)+$' t
  id	t
  2> case-grep: t:2: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  [2]

Of two fields that are too hard the earlier record is told, whichever pattern comes first
  $ hard=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!
  $ printf 'id\tt\tu\n1\tb\tb\n2\tb\tc\n3\tb\t%s\n4\tb\tb\n5\t%s\tb\n6\tb\tb\n' $hard $hard >t
  $ for options in '-W t~(a+)+$|b -W u~(a+)+$|b' '-W u~(a+)+$|b -W t~(a+)+$|b' \
  > 	'--any -W t~(a+)+$ -W u~(a+)+$|b' '-v -W t~(a+)+$|b -W u~(a+)+$|b' \
  > 	'-W t~b -e (a+)+$|b' '-m 1 -W u~(a+)+$|b' '-m 2 -W u~(a+)+$|b' '-c -W u~(a+)+$|b'; do
  > 	echo "$options"
  > 	case-grep $options t 2>&1
  > 	echo "= $?"
  > done
  -W t~(a+)+$|b -W u~(a+)+$|b
  id	t	u
  1	b	b
  case-grep: t:4: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  = 2
  -W u~(a+)+$|b -W t~(a+)+$|b
  id	t	u
  1	b	b
  case-grep: t:4: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  = 2
  --any -W t~(a+)+$ -W u~(a+)+$|b
  id	t	u
  1	b	b
  case-grep: t:4: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  = 2
  -v -W t~(a+)+$|b -W u~(a+)+$|b
  id	t	u
  2	b	c
  case-grep: t:4: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  = 2
  -W t~b -e (a+)+$|b
  id	t	u
  1	b	b
  2	b	c
  3	b	aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!
  4	b	b
  6	b	b
  = 0
  -m 1 -W u~(a+)+$|b
  id	t	u
  1	b	b
  = 0
  -m 2 -W u~(a+)+$|b
  id	t	u
  1	b	b
  case-grep: t:4: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  = 2
  -c -W u~(a+)+$|b
  case-grep: t:4: the pattern takes too long on this field; make it simpler (fewer parts that repeat, none within another)
  = 2

-c prints the number of records, up to -m
  $ case-list | case-grep -c -r Europe
  2
  $ case-list | case-grep -c zebra
  0
  [0 1]
  $ case-list | case-grep -c -m 1 -r Europe
  1

-v prints the records that do not match
  $ case-list | case-grep -v -r Europe | cut -f 1,4
  id	region
  1	Latin America
  2	Asia
  3	Africa
  4	Africa
  5	North America
  $ printf 'id\n1\n2\n' | case-grep -v 1
  id
  2
  $ printf 'id\n1\n2\n' | case-grep -v '[12]'
  id
  [0 1]

-v goes with -c and -m
  $ printf 'id\n1\n2\n3\n' | case-grep -vc 2
  2
  $ printf 'id\n1\n2\n3\n' | case-grep -v -m 1 2
  id
  1

What is found and what -v finds are the whole, and what is found is found again
  $ check() {
  > 	case-list | case-grep --no-header "$@" >kept
  > 	case-list | case-grep --no-header -v "$@" >rest
  > 	case-list | tail -n +2 | sort >all
  > 	sort kept rest | cmp - all
  > 	{ case-list | head -n 1; cat kept; } | case-grep --no-header "$@" | cmp - kept
  > 	echo "$(wc -l <kept) $(wc -l <rest)"
  > }
  $ check -I -e municipalite
  2 5
  $ check -i -f city -e E
  3 4
  $ check -r Europe
  2 5
  $ check -W 'since>=2000'
  1 6
  $ check -F -w -e the
  7 0
  $ check -W 'city!~a'
  3 4
  $ check --any -W 'budget!=' -W city=Lima
  3 4
  $ check -e '^$' -f budget
  5 2

-m prints at most so many records
  $ printf 'id\n1\n2\n3\n' | case-grep -m 2 .
  id
  1
  2
  $ printf 'id\n1\n' | case-grep -m 0 .
  id
  [0 1]

-m takes a number
  $ case-list | case-grep -m few x
  2> case-grep: -m takes a whole number, not 'few'
  [0 2]

With -m, what is wrong behind the last match is not looked at
  $ case-grep -m 1 Lima ../data/short.tsv
  id	city
  1	Lima

With -m an endless input comes to an end
  $ yes word | case-grep -m 2 word
  word
  word
  word

Beyond the last match no record is searched, even where all others are too hard
  $ hard=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!
  $ {
  > 	printf 'id\tt\n1\tb\n2\tb\n'
  > 	i=3
  > 	while [ $i -le 100 ]; do
  > 		printf '%d\t%s\n' $i $hard
  > 		i=$((i + 1))
  > 	done
  > } >t
  [1]
  $ case-grep -m 2 '(a+)+$|b' t
  id	t
  1	b
  2	b
  $ case-grep -q '(a+)+$|b' t; echo "= $?"
  = 0
  $ case-grep -v -m 2 c t
  id	t
  1	b
  2	b

--no-header leaves the header out
  $ case-list | case-grep --no-header -r Asia | cut -f 1,4
  2	Asia
  $ printf 'id\n1\n' | case-grep --no-header 2
  [0 1]

Without a match the header is printed, and the status is 1
  $ case-list | case-grep zebra | cut -f 1-3
  id	kind	title
  [0 1 0]
  $ case-list | case-grep zebra >o
  [0 1]
  $ printf 'id\n1\n' | case-grep zebra
  id
  [0 1]

A table without records has no match
  $ printf 'id\n' | case-grep x
  id
  [0 1]

In a table of one column an empty line is a record that can match
  $ printf 'id\n\n1\n\n' | case-grep -x ''
  id

   (esc)

-q prints nothing and tells by its status
  $ case-list | case-grep -q -r Europe
  $ case-list | case-grep -q zebra
  [0 1]
  $ case-list | case-grep -qc -r Europe

-q opens a pipe once, so that what is written to it is searched
  $ mkfifo p
  $ printf 'id\tt\n1\ta\n' >p & timeout 10 case-grep -q a p; echo $?; wait
  0
  $ printf 'id\tt\n1\ta\n' >p & timeout 10 case-grep -q z p; echo $?; wait
  1

-q ends at the first match, before what is wrong behind it
  $ case-grep -q Lima ../data/short.tsv
  $ case-grep -q zebra ../data/short.tsv
  2> case-grep: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2]

With -q a match counts for more than a missing file, as in grep
  $ case-list | case-grep -q Lima no-such-file -
  2> case-grep: no-such-file: No such file or directory
  $ case-list | case-grep -q zebra no-such-file -
  2> case-grep: no-such-file: No such file or directory
  [0 2]
  $ case-grep -q zebra no-such-file
  2> case-grep: no-such-file: No such file or directory
  [2]

--line-buffered prints each match at once
  $ { printf 'id\n1\n'; until [ -s o ] && [ $(wc -l <o) = 2 ]; do sleep 0.05; done; echo 2; } | case-grep --line-buffered . >o
  $ cat o
  id
  1
  2

A byte order mark, CRLF and a missing last LF are forgiven
  $ printf '\357\273\277id\tcity\r\n1\tLima\r\n2\tParis' | case-grep a
  id	city
  1	Lima
  2	Paris
  $ printf 'id\tcity\r\n1\tLima\r\n2\tParis' | case-grep -c 'a$|s$'
  2

A record that is too short ends the search, and matches before it are printed
  $ case-grep Pari ../data/short.tsv
  id	city
  2	Paris
  2> case-grep: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2]
  $ case-grep zebra ../data/short.tsv
  id	city
  2> case-grep: ../data/short.tsv:4: 1 field, expected 2; case-check --good keeps the sound records
  [2]
  $ printf 'id\tcity\n1\tLima\n2\n' >t
  $ case-grep . t
  id	city
  1	Lima
  2> case-grep: t:3: 1 field, expected 2; case-check --good keeps the sound records
  [2]

Several files are one table with the columns of all
  $ printf 'id\tcity\n1\tLima\n' >a
  $ printf 'region\tid\nAsia\t2\nEurope\t3\n' >b
  $ case-grep 'Lima|Asia' a b
  id	city	region
  1	Lima\t (esc)
  2		Asia
  $ case-grep -W city= a b
  id	city	region
  2		Asia
  3		Europe
  $ case-grep -c -r asia a b
  1

-o writes the header where nothing matches
  $ case-list | case-grep zebra -o o
  [0 1]
  $ cut -f 1,2 o
  id	kind

-r finds the cases of a region
  $ case-list | case-grep -r Europe | cut -f 1,6
  id	city
  6	Paris
  M	Barcelona

-r knows other spellings and languages, and ignores case and accents
  $ case-list | case-grep -r Europa | cut -f 1,6
  id	city
  6	Paris
  M	Barcelona
  $ case-list | case-grep --region 'Amérique latine' | cut -f 1,6
  id	city
  1	Lima
  $ case-list | case-grep -r 'áSIA' | cut -f 1,6
  id	city
  2	Seoul

-r finds other spellings that stand in the data
  $ printf 'id\tregion\n1\tEuropa\n2\tEurope\n3\tEU\n4\tEurasia\n' | case-grep -r Europe
  id	region
  1	Europa
  2	Europe
  3	EU

-r compares the whole value
  $ case-list | case-grep -r America
  id	kind	title	region	country	city	org	type	speaker	role	workshop	themes	since	budget	currency	summary
  2> case-grep: no region 'America' is known; there are: Africa, Asia, Europe, Latin America, North America, Middle East, Oceania
  [0 1]
  $ case-list | case-grep -c -r 'latin america'
  1

-r '' finds records without a region
  $ printf 'id\tregion\n1\t\n2\tAsia\n' | case-grep -r ''
  id	region
  1\t (esc)

An unknown region is told, with the one that was probably meant
  $ case-list | case-grep -r Europ
  id	kind	title	region	country	city	org	type	speaker	role	workshop	themes	since	budget	currency	summary
  2> case-grep: no region 'Europ' is known; did you mean 'Europe'?
  [0 1]
  $ case-list | case-grep -r Atlantis
  id	kind	title	region	country	city	org	type	speaker	role	workshop	themes	since	budget	currency	summary
  2> case-grep: no region 'Atlantis' is known; there are: Africa, Asia, Europe, Latin America, North America, Middle East, Oceania
  [0 1]

An unknown region is told though another one is known
  $ case-list | case-grep -r Europ -r Asia | cut -f 1,4
  id	region
  2	Asia

A region that the vocabulary lacks is found where the data have it
  $ printf 'id\tregion\n1\tAtlantis\n2\tAsia\n' | case-grep -r atlantis
  id	region
  1	Atlantis

-r needs a column of regions
  $ printf 'id\tregon\n1\tAsia\n' | case-grep -r Asia
  2> case-grep: no column 'region', did you mean 'regon'? There are: id, regon
  [0 2]

Each column of the catalogue has an option of its own
  $ case-list | case-grep -c --country 'south korea'
  1
  $ case-list | case-grep -c --city lima
  1
  $ case-list | case-grep -c --org METROPOLIS
  1
  $ case-list | case-grep -c --type 'SSE organisations'
  2
  $ case-list | case-grep -c --theme women
  7
  $ case-list | case-grep -c --speaker 'ms. amira khammassi'
  1
  $ case-list | case-grep -c --kind moderator
  1

--theme finds one of the themes, not a part of one
  $ case-grep --theme 'youth' ../data/lists.tsv
  id	themes
  1	Women; Youth
  2	Youth
  $ case-grep --theme '' ../data/lists.tsv
  id	themes
  3\t (esc)
  4	;

An option given twice means either
  $ case-list | case-grep -r Asia -r africa | cut -f 1,4
  id	region
  2	Asia
  3	Africa
  4	Africa

Different options must all hold
  $ case-list | case-grep -r Europe --country spain | cut -f 1,5
  id	country
  M	Spain

= and != compare text, letter by letter
  $ case-list | case-grep -W country=France | cut -f 1,5
  id	country
  6	France
  $ case-list | case-grep -W 'country!=France' | cut -f 1,5
  id	country
  1	Peru
  2	South Korea
  3	Tunisia
  4	Mali
  5	United States
  M	Spain
  $ case-list | case-grep -c -W country=france
  0
  [0 1]

Blanks around a condition's operator are for the reader, but not those of a column's name
  $ case-list | case-grep -W ' city = New York' | cut -f 1,6
  id	city
  5	New York
  $ printf 'a b\n=x\n x\nx\n' >t
  $ case-grep -W 'a b = =x' t
  a b
  =x
  $ case-grep -W 'a b= x' t
  a b
   x
  $ case-grep -W 'a b =  x' t
  a b
   x
  $ case-grep -W 'a b >= 0' -c t
  0
  2> case-grep: 'a b >= 0' met no number or date to compare, only values as '=x'; a schema says how a column writes them
  [1]

A column's name may hold an operator, escaped
  $ printf 'a=b\tc\n1\t2\n' | case-grep -W 'a\=b=1'
  a=b	c
  1	2

A condition's value is compared as the text that its escapes mean
  $ tab=$(printf '\t')
  $ for condition in "a=x${tab}y" "a!=x${tab}y" 'a=x\ty' 'a=x\qy' 'a=xty' 'a!=xty' 'a=' 'a!='; do
  > 	printf '%s\n' "$condition" | tr '\t' '>'
  > 	printf 'a\tb\nx\\ty\t1\nxty\t2\nx\\qy\t3\n\t4\nx\\\\ty\t5\n' | case-grep -W "$condition" | tail -n +2
  > done
  a=x>y
  x\ty	1
  a!=x>y
  xty	2
  x\qy	3
  	4
  x\\ty	5
  a=x\ty
  x\\ty	5
  a=x\qy
  x\qy	3
  a=xty
  xty	2
  a!=xty
  x\ty	1
  x\qy	3
  	4
  x\\ty	5
  a=
  	4
  a!=
  x\ty	1
  xty	2
  x\qy	3
  x\\ty	5

A TAB in a condition's value is found as \t in the table
  $ printf 'a\tb\nx\\ty\t1\n' | case-grep -W "a=x$(printf '\t')y"
  a	b
  x\ty	1

A condition on an unknown column is told
  $ case-list | case-grep -W 'regoin=Europe'
  2> case-grep: no column 'regoin', did you mean 'region'? There are: id, kind, title, region, country, city, org, type, speaker, role, workshop, themes, since, budget, currency, summary
  [0 2]

FIELD:VALUE compares as -I does, and by term where the column has a vocabulary
  $ printf 'id\tcity\tcountry\tthemes\n1\tSão Paulo\tBrasil\tWomen; Wörk\n2\tSao Paulo City\tBelgië\t\n3\t\tBelgium\twork\n' >t
  $ case-grep -W 'city:SAO PAULO' t
  id	city	country	themes
  1	São Paulo	Brasil	Women; Wörk
  $ case-grep -W 'city : sao paulo' t
  id	city	country	themes
  1	São Paulo	Brasil	Women; Wörk
  $ case-grep -W city: t
  id	city	country	themes
  3		Belgium	work
  $ case-grep -W country:Belgique t
  id	city	country	themes
  2	Sao Paulo City	België\t (esc)
  3		Belgium	work
  $ case-grep -W themes:WORK t
  id	city	country	themes
  1	São Paulo	Brasil	Women; Wörk
  3		Belgium	work
  $ case-grep -W themes: t
  id	city	country	themes
  2	Sao Paulo City	België\t (esc)
  $ case-grep -c --country Belgique t
  2

FIELD!:VALUE is the opposite, as -v is of one condition
  $ printf 'id\tcountry\tthemes\n1\tBelgië\ta; b\n2\t\t\n3\tPeru\tb\n' >t
  $ case-grep -W country!:belgium t
  id	country	themes
  2	\t (esc)
  3	Peru	b
  $ case-grep -v -W country:belgium t
  id	country	themes
  2	\t (esc)
  3	Peru	b
  $ case-grep -W themes!:A t
  id	country	themes
  2	\t (esc)
  3	Peru	b
  $ case-grep --any -W themes!:b -W country:perou t
  id	country	themes
  2	\t (esc)
  3	Peru	b

What a term stands for is marked, what is compared with another field is not
  $ printf 'id\tcountry\tthemes\n1\tEspaña\ta; Wörk; b\n' >t
  $ case-grep --color=always --no-header -W country:spain -W themes:work -W 'id!=@country' t
  1	\x1b[1;31mEspaña\x1b[m	a; \x1b[1;31mWörk\x1b[m; b (esc)

A term that is not known is told when nothing was found, as of the options
  $ printf 'id\tcountry\n1\tPeru\n' >t
  $ case-grep -W country:Perru t
  id	country
  2> case-grep: no country 'Perru' is known; did you mean 'Peru'?
  [1]
  $ case-grep --any -W country:Perru -W id=1 t
  id	country
  1	Peru

A column whose name holds a colon or an operator is found before a shorter one
  $ printf 'dc\tdc:title\tdc:title:en\tid\nx:y\tx\ten\t1\ntitle:x\tz\tEN=\t2\n' >t
  $ case-grep --no-header -W dc:title=x t
  x:y	x	en	1
  $ case-grep --no-header -W dc:title:X t
  x:y	x	en	1
  $ case-grep --no-header -W 'dc\:title!=x' t
  title:x	z	EN=	2
  $ case-grep --no-header -W 'dc:title:en:en=' t
  title:x	z	EN=	2
  $ case-grep --no-header -W 'dc:title!:x' t
  title:x	z	EN=	2
  $ case-grep --no-header -W 'dc:x:y' t
  x:y	x	en	1
  $ case-cut -f dc,id t | case-grep --no-header -W dc:title:x
  title:x	2
  $ case-cut -f dc,id t | case-grep --no-header -W dc:title=x
  [0 1]
  $ case-grep -W dc:titel=x t
  dc	dc:title	dc:title:en	id
  [1]
  $ case-grep -W :x t
  2> case-grep: bad condition ':x': no column before the operator
  [2]
  $ case-grep -W 'dc:title~(' t
  2> case-grep: bad condition 'dc:title~(': missing closing parenthesis
  [2]

A condition compares two fields of a record
  $ printf 'id\tstart\tend\ta\tb\n1\t2014\t2013-05\tx\tX\n2\t2014\t2014-01\ty\ty\n3\t7\t10.0\t\t\n4\t\t2014\tA;B\tÁ;b\n' >t
  $ for c in 'end<@start' 'end>=@start' 'end==@start' 'end!==@start' 'a=@b' 'a!=@b' 'a:@b' 'a!:@b' 'end > @ start'; do echo "$c: $(case-grep --no-header -W "$c" t | cut -f1 | xargs)"; done
  end<@start: 1
  end>=@start: 2 3
  end==@start: 2
  end!==@start: 1 3
  a=@b: 2 3
  a!=@b: 1 4
  a:@b: 1 2 3 4
  a!:@b:\x20 (esc)
  end > @ start: 3
  $ case-grep -W 'end<@begin' t
  2> case-grep: no column 'begin'; there are: id, start, end, a, b; a text that begins with @ is written \@
  [2]
  $ case-grep -W 'end<@' t
  2> case-grep: bad condition: no number and no date (2014, 2014-01, 2014-01-09) to compare with
  2> case-grep:     end<@
  2> case-grep:         ^
  [2]

A text that begins with @ is written with a backslash before it
  $ printf 'nick\n@ada\n\\\\@ada\nada\n' >t
  $ case-grep --no-header -W 'nick=\@ada' t
  @ada
  $ case-grep --no-header -W 'nick=\\@ada' t
  \\@ada
  $ case-grep --no-header -W 'nick~@ada' t
  @ada
  \\@ada
  $ case-grep --no-header -W 'nick=@' t
  [1]
  $ case-grep -W nick=@ada t
  2> case-grep: no column 'ada'; there are: nick; a text that begins with @ is written \@
  [2]

A list and a field compare by its elements, two lists do not
  $ echo '{"fields": [{"name": "l", "type": "list", "delimiter": ","}, {"name": "m", "type": "list", "delimiter": ","}, {"name": "x"}]}' >s
  $ printf 'l\tx\tm\n1,5\t5\t1\n\t\t\n2\t3\t2\n' >t
  $ export CASES_SCHEMA=$PWD/s
  $ for c in 'l=@x' 'x=@l' 'l!=@x' 'x<@l' 'l<@x' 'l!==@x' 'x!==@l' 'l:@x'; do echo "$c: $(case-grep --no-header -W "$c" t | cut -f2 | xargs)"; done
  l=@x: 5
  x=@l: 5
  l!=@x: 3
  x<@l:\x20 (esc)
  l<@x: 5 3
  l!==@x: 3
  x!==@l: 3
  l:@x: 5
  $ case-grep -W 'l=@m' t
  2> case-grep: l=@m: two columns of lists are not compared
  [2]

A condition on numbers or dates that met none says so once
  $ printf 'id\tsince\n1\t\n2\t25/08/2010\n3\tin spring\n' >t
  $ case-grep -W 'since<2011' t
  id	since
  2> case-grep: 'since<2011' met no number or date to compare, only values as '25/08/2010'; a schema says how a column writes them
  [1]
  $ case-grep -v -c -W 'since<2011' t
  3
  2> case-grep: 'since<2011' met no number or date to compare, only values as '25/08/2010'; a schema says how a column writes them
  $ case-grep --any -W 'since<2011' -W id=1 t
  id	since
  1\t (esc)
  2> case-grep: 'since<2011' met no number or date to compare, only values as '25/08/2010'; a schema says how a column writes them
  $ case-grep -W 'since<@id' t
  id	since
  2> case-grep: 'since<@id' met no number or date to compare, only values as '25/08/2010'; a schema says how a column writes them
  [1]
  $ (cat t; printf '4\t2010\n') | case-grep -c -W 'since>2011'
  0
  [0 1]
  $ printf 'id\tsince\n1\t\n' | case-grep -W 'since<2011'
  id	since
  [0 1]

A condition that means nothing is refused before any file is opened
  $ case-list | case-grep -W 'since=>2014'
  2> case-grep: bad condition: '=>' is no operator, write '>=' (a value that begins so needs blanks: FIELD = VALUE)
  2> case-grep:     since=>2014
  2> case-grep:          ^
  [0 2]
  $ case-grep -W 'since=>2014' no-such-file
  2> case-grep: bad condition: '=>' is no operator, write '>=' (a value that begins so needs blanks: FIELD = VALUE)
  2> case-grep:     since=>2014
  2> case-grep:          ^
  [2]
  $ case-grep -W 'since=~2014' no-such-file
  2> case-grep: bad condition: '=~' is no operator, write '~' (a value that begins so needs blanks: FIELD = VALUE)
  2> case-grep:     since=~2014
  2> case-grep:          ^
  [2]
  $ case-grep -W 'since' no-such-file
  2> case-grep: bad condition: no operator; there are = != == !== < <= > >= ~ !~ : !:
  2> case-grep:     since
  2> case-grep:          ^
  [2]
  $ case-grep -W '=2014' no-such-file
  2> case-grep: bad condition: no column before the operator
  2> case-grep:     =2014
  2> case-grep:     ^
  [2]
  $ case-grep -W 'since>abc' no-such-file
  2> case-grep: bad condition: no number and no date (2014, 2014-01, 2014-01-09) to compare with
  2> case-grep:     since>abc
  2> case-grep:           ^
  [2]
  $ case-grep -W 'since==abc' no-such-file
  2> case-grep: bad condition: no number and no date to compare with; text is compared by '='
  2> case-grep:     since==abc
  2> case-grep:            ^
  [2]
  $ case-grep -W 'n!==' no-such-file
  2> case-grep: bad condition: no number and no date to compare with; text is compared by '!='
  2> case-grep:     n!==
  2> case-grep:         ^
  [2]
  $ case-grep -W 'city~(' no-such-file
  2> case-grep: bad condition: missing closing parenthesis
  2> case-grep:     city~(
  2> case-grep:           ^
  [2]
  $ case-grep -W 'a<>b' no-such-file
  2> case-grep: bad condition: '<>' is no operator, write '!=' (a value that begins so needs blanks: FIELD = VALUE)
  2> case-grep:     a<>b
  2> case-grep:      ^
  [2]
  $ case-grep -W 'a=<1' no-such-file
  2> case-grep: bad condition: '=<' is no operator, write '<=' (a value that begins so needs blanks: FIELD = VALUE)
  2> case-grep:     a=<1
  2> case-grep:      ^
  [2]
  $ case-grep -W 'since>= ' no-such-file
  2> case-grep: bad condition: no number and no date (2014, 2014-01, 2014-01-09) to compare with
  2> case-grep:     since>=\x20 (esc)
  2> case-grep:            ^
  [2]
  $ case-grep -W 'été=>1' no-such-file
  2> case-grep: bad condition: '=>' is no operator, write '>=' (a value that begins so needs blanks: FIELD = VALUE)
  2> case-grep:     été=>1
  2> case-grep:        ^
  [2]

~ and !~ take a pattern, which -i and -I apply to
  $ case-list | case-grep -W 'city~^(L|P)' | cut -f 1,6
  id	city
  1	Lima
  3	La Marsa
  6	Paris
  $ case-list | case-grep -W 'city!~[aeo]' | cut -f 1,6
  id	city
  4\t (esc)
  $ case-list | case-grep -I -W 'org~^municipalite' | cut -f 1,7
  id	org
  3	Municipalité de La Marsa
  $ case-list | case-grep -i -W 'city~paris' | cut -f 1,6
  id	city
  6	Paris

= and != without a value find what is missing, or not
  $ case-list | case-grep -W city= | cut -f 1,5,6
  id	country	city
  4	Mali\t (esc)
  $ case-list | case-grep -W 'budget!=' | cut -f 1,14
  id	budget
  3	550000
  5	30000000

== < > and so on compare numbers, of any length
  $ for cond in 'n==1' 'n!==1' 'n<1' 'n<=1' 'n>1' 'n>=1e3' 'n==-.5' 'n>12345678901234567890' 'n=1' 'n!=1'
  > do echo "$cond: $(case-grep --no-header -W "$cond" ../data/numbers.tsv | cut -f 1 | tr '\n' ' ')"
  > done
  n==1: 1 2 3\x20 (esc)
  n!==1: 4 5 6 7\x20 (esc)
  n<1: 5\x20 (esc)
  n<=1: 1 2 3 5\x20 (esc)
  n>1: 4 6 7\x20 (esc)
  n>=1e3: 4 6 7\x20 (esc)
  n==-.5: 5\x20 (esc)
  n>12345678901234567890: 7\x20 (esc)
  n=1: 1\x20 (esc)
  n!=1: 2 3 4 5 6 7 8 9 10 11 12\x20 (esc)

Dates are compared as far as both are precise
  $ for cond in 'since<1990' 'since<1989-06' 'since<=1989-05' 'since>=1989-05' 'since>1989-05' 'since>1989' \
  >     'since==1989-05' 'since!==1989-05' 'since==1989' 'since=1989' 'since>=1989-05-17' 'since<=1989-05-17'
  > do echo "$cond: $(case-grep --no-header -W "$cond" ../data/dates.tsv | cut -f 1 | tr '\n' ' ')"
  > done
  since<1990: 1 2 3\x20 (esc)
  since<1989-06: 2 3\x20 (esc)
  since<=1989-05: 2 3\x20 (esc)
  since>=1989-05: 2 3 4\x20 (esc)
  since>1989-05: 4\x20 (esc)
  since>1989: 4\x20 (esc)
  since==1989-05: 2 3\x20 (esc)
  since!==1989-05: 1 4\x20 (esc)
  since==1989: 1 2 3\x20 (esc)
  since=1989: 1\x20 (esc)
  since>=1989-05-17: 3 4\x20 (esc)
  since<=1989-05-17: 3\x20 (esc)

Of a list one element must hold; of != and !~, all
  $ for cond in themes=Women 'themes!=Women' themes= 'themes!=' 'themes~^You' 'themes!~^You' 'themes>2019' \
  >     'themes==2014' 'themes!==2014' 'themes!==2000' 'themes~outh$' 'themes~^$'
  > do echo "$cond: $(case-grep --no-header -W "$cond" ../data/lists.tsv | cut -f 1 | tr '\n' ' ')"
  > done
  themes=Women: 1\x20 (esc)
  themes!=Women: 2 3 4 5 6\x20 (esc)
  themes=: 3 4\x20 (esc)
  themes!=: 1 2 5 6\x20 (esc)
  themes~^You: 1 2\x20 (esc)
  themes!~^You: 3 4 5 6\x20 (esc)
  themes>2019: 5\x20 (esc)
  themes==2014: 5\x20 (esc)
  themes!==2014:\x20 (esc)
  themes!==2000: 5\x20 (esc)
  themes~outh$: 1 2 6\x20 (esc)
  themes~^$: 3 4\x20 (esc)

Conditions must all hold, or with --any one of them
  $ case-list | case-grep -W 'city~a' -W 'region=Europe' | cut -f 1,6
  id	city
  6	Paris
  M	Barcelona
  $ case-list | case-grep --any -W city=Lima -W region=Europe | cut -f 1,6
  id	city
  1	Lima
  6	Paris
  M	Barcelona
  $ case-list | case-grep --any -r Asia -W city=Lima -W region=Asia | cut -f 1,6
  id	city
  2	Seoul

A pattern and a condition must both hold
  $ case-list | case-grep -W 'region=Europe' -e Mediator | cut -f 1,6
  id	city
  M	Barcelona

--color marks what was found
  $ case-list | case-grep --color -f city,country -e 'a$|^P' -r Europe | cut -f 4-6
  region	country	city
  \x1b[1;31mEurope\x1b[m	France	\x1b[1;31mP\x1b[maris (esc)
  \x1b[1;31mEurope\x1b[m	Spain	Barcelon\x1b[1;31ma\x1b[m (esc)

--color marks whole words and the longest of several strings
  $ case-grep --color -f text -w art ../data/words.tsv
  id	text
  1	\x1b[1;31mart\x1b[m (esc)
  3	\x1b[1;31mart\x1b[m-house (esc)
  5	a work of \x1b[1;31mart\x1b[m (esc)
  9	arté \x1b[1;31mart\x1b[m (esc)
  $ case-grep --color -f text -F -e art -e start -e house ../data/words.tsv
  id	text
  1	\x1b[1;31mart\x1b[m (esc)
  2	\x1b[1;31mstart\x1b[m (esc)
  3	\x1b[1;31mart\x1b[m-\x1b[1;31mhouse\x1b[m (esc)
  4	\x1b[1;31mart\x1b[m_\x1b[1;31mhouse\x1b[m (esc)
  5	a work of \x1b[1;31mart\x1b[m (esc)
  6	\x1b[1;31mart\x1b[m2 (esc)
  8	\x1b[1;31mart\x1b[mé (esc)
  9	\x1b[1;31mart\x1b[mé \x1b[1;31mart\x1b[m (esc)

--color marks what was found without case and accents
  $ case-grep --color=always -i strasse ../data/folds.tsv
  id	place
  1	\x1b[1;31mStraße\x1b[m (esc)
  2	\x1b[1;31mSTRASSE\x1b[m (esc)
  3	\x1b[1;31mstrasse\x1b[m (esc)
  $ case-grep --color=always -I 'sao p' ../data/folds.tsv
  id	place
  4	\x1b[1;31mSão P\x1b[maulo (esc)
  5	\x1b[1;31mSão P\x1b[maulo (esc)
  6	\x1b[1;31msao p\x1b[maulo (esc)
  $ case-grep --color -I 'quebéc?$' ../data/folds.tsv
  id	place
  11	\x1b[1;31mQuébec\x1b[m (esc)
  12	\x1b[1;31mquebec\x1b[m (esc)

--color marks an escape as a whole
  $ case-grep --color -f text 'e\nt' ../data/escapes.tsv
  id	text
  1	on\x1b[1;31me\\nt\x1b[mwo (esc)
  $ case-grep --color -f text n ../data/escapes.tsv
  id	text
  1	o\x1b[1;31mn\x1b[me\\ntwo (esc)
  2	o\x1b[1;31mn\x1b[me\x1b[1;31mn\x1b[mtwo (esc)
  3	a\\\\\x1b[1;31mn\x1b[mb (esc)
  5	u\x1b[1;31mn\x1b[mk\x1b[1;31mn\x1b[mow\x1b[1;31mn\x1b[m \\q (esc)
  6	e\x1b[1;31mn\x1b[md\\ (esc)
  $ case-grep --color -f text '\\' ../data/escapes.tsv
  id	text
  3	a\x1b[1;31m\\\\\x1b[mnb (esc)
  5	unknown \x1b[1;31m\\\x1b[mq (esc)
  6	end\x1b[1;31m\\\x1b[m (esc)

--color marks no empty match
  $ printf 'id\na\n' | case-grep --color 'x*'
  id
  a
  $ printf 'id\nab\n' | case-grep --color 'x*|b'
  id
  ab

--color marks values that conditions and options found
  $ case-list | case-grep --color --theme women -W 'city~a' -W 'since>1900' -W 'country!=Spain' | cut -f 5,6,12,13
  country	city	themes	since
  Peru	Lim\x1b[1;31ma\x1b[m	Participative Forms of Government; \x1b[1;31mWomen\x1b[m	\x1b[1;31m1971\x1b[m (esc)
  Tunisia	L\x1b[1;31ma\x1b[m M\x1b[1;31ma\x1b[mrs\x1b[1;31ma\x1b[m	Participative Forms of Government; \x1b[1;31mWomen\x1b[m	\x1b[1;31m2014-01-09\x1b[m (esc)
  $ case-list | case-grep --color --any -W city=Lima -W id==2 | cut -f 1,6
  id	city
  1	\x1b[1;31mLima\x1b[m (esc)
  \x1b[1;31m2\x1b[m	Seoul (esc)

--color marks nothing with -v
  $ printf 'id\n1\n2\n' | case-grep --color -v 1
  id
  2

--color=never and auto mark nothing in a pipe, and other words are refused
  $ TERM=xterm
  $ export TERM
  $ printf 'id\n1\n' | case-grep --color=never 1
  id
  1
  $ printf 'id\n1\n' | case-grep --color=auto 1
  id
  1
  $ printf 'id\n1\n' | case-grep --colour=sometimes 1
  2> case-grep: --color takes auto, always or never, not 'sometimes'
  [0 2]

A terminal sees controls as text, and colour unless it is dumb
  $ printf 'id\tt\n1\ta\033[31mb\302\205c\n' >t
  $ run() { script -qec "case-grep $1 t" /dev/null </dev/null | tr -d '\r'; }
  $ needs_terminal
  $ run a
  id	t
  1	a\x1b[31mb\x85c
  $ TERM=xterm run b
  id	t
  1	a\\x1b[31m\x1b[1;31mb\x1b[m\\x85c (esc)
  $ TERM=xterm NO_COLOR=1 run b
  id	t
  1	a\x1b[31mb\x85c

Exponents are compared whatever their length
  $ printf 'n\n1e2000000000000000000\n1e-2000000000000000000\n' >t
  $ case-grep -c -W 'n==1e1000000000000000000' t
  0
  [1]
  $ case-grep -W 'n==10e1999999999999999999' t
  n
  1e2000000000000000000
  $ case-grep -W 'n<1e-1000000000000000000' t
  n
  1e-2000000000000000000

A date-time is the day that it names
  $ printf 'since\n2010-08-25 16:50:37\n2010-08-25T13:30:53Z\n2011-01-01T00:00:00.5+02:00\n2010-08-25T25:00\n' >t
  $ case-grep -W 'since<2011' t
  since
  2010-08-25 16:50:37
  2010-08-25T13:30:53Z
  $ case-grep -W 'since==2010-08-25' -c t
  2
  $ case-grep -W 'since>2010-08-25' t
  since
  2011-01-01T00:00:00.5+02:00

An option that the schema does not have is told with those that it has
  $ cat >schema <<'END'
  > {"fields": [{"name": "Land", "option": "land"}, {"name": "n"}, {"name": "Ort", "option": "ort"}]}
  > END
  $ printf 'Land\tn\tOrt\nPeru\t1\tLima\n' >t
  $ case-grep --schema schema --country Peru t
  2> case-grep: --country is no option, or is misused; see case-grep --help; the options of schema: --land, --ort
  [2]
  $ CASES_SCHEMA=schema case-mend -r Peru --trim t
  2> case-mend: -r is no option, or is misused; see case-mend --help; the options of schema: --land, --ort
  [2]
  $ case-grep --schema schema --land Peru t
  Land	n	Ort
  Peru	1	Lima
  $ case-grep --schema schema --land
  2> case-grep: --land needs an argument; see case-grep --help
  [2]
  $ case-grep --continent Asia t
  2> case-grep: --continent is no option, or is misused; see case-grep --help
  [2]
  $ echo '{"fields": [{"name": "n"}]}' >schema
  $ case-grep --schema schema --land Peru t
  2> case-grep: --land is no option, or is misused; see case-grep --help; the options of schema: none
  [2]

A condition asks the longest column whose name it begins with, operators in it or not
  $ printf 'x\tx=y\n1\t3\n' >t
  $ case-grep -W x=y=3 t
  x	x=y
  1	3
  $ case-grep -W 'x\=y=3' t
  x	x=y
  1	3
  $ case-grep -W x=1 t
  x	x=y
  1	3
