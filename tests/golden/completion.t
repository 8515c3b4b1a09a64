# `ask` prints what bash offers for the last word.

Options come from the help of the tool itself
  $ . ../data/ask.bash
  $ ask case-list --
  --fields
  --exclude
  --max-count
  --columns
  --source
  --output
  --help
  --version
  $ ask case-grep --co
  --country
  --count
  --color
  $ ask case-grep --li
  --line-buffered
  $ ask case-grep -i
  -i
  $ ask case-stats -V
  -V

Formats are those that the tool takes
  $ . ../data/ask.bash
  $ ask case-show -T m
  markdown
  $ ask case-import -t p
  programme
  $ ask case-import -T p
  programme
  $ ask case-show cases
  $ ask case-show -T ""
  text
  table
  markdown
  html
  json
  jsonl
  geojson
  csv
  rec
  xlsx
  template
  $ ask case-show --escape m
  markdown
  $ ask case-stats -T ""
  tsv
  table
  json
  bars
  svg
  $ ask case-import --type ""
  csv
  tsv
  stream
  json
  jsonl
  rec
  xlsx
  ods
  programme

Columns are those of the table on the command line, or of the catalogue; lists grow
  $ . ../data/ask.bash
  $ printf '\357\273\277code\tname of town\tyear\r\n' >towns.tsv
  $ ask case-list -f t
  title
  type
  themes
  $ ask case-list --exclude id,ti
  id,title
  $ ask case-list towns.tsv -f ""
  code
  name\ of\ town
  year
  $ ask case-stats towns.tsv -b ye
  year
  $ ask case-grep -W "r"
  region
  role
  $ ask case-sort -k cou
  country
  $ ask case-edit -W "r"
  region
  role
  $ ask case-edit -k cou
  country
  $ ask case-edit --d
  --delete
  $ ask case-diff --key co
  country
  $ ask case-diff --records re
  removed
  $ ask case-patch -k ci
  city
  $ ask case-patch ../data/no-changes.tsv ../data/one.tsv -k s
  since
  $ ask case-cut --exclude id,ti
  id,title
  $ ask case-cut --rename town = ci
  city
  $ ask case-mend --set si
  since
  $ ask case-mend --trim = id,ti
  id,title
  $ ask case-mend --dates ""
  dmy
  mdy
  ymd
  $ ask case-mend --dates dmy = si
  since
  $ ask case-mend -r eu
  Europe

The table is not the file that is written, and may be named from home or in quotes
  $ . ../data/ask.bash
  $ printf 'one\ttwo\n' >'a table.tsv'
  $ printf 'three,four\n' >b.csv
  $ HOME=$TMP
  $ ask case-list -o b.csv "a\\ table.tsv" -f ""
  one
  two
  $ ask case-list "\"a table.tsv\"" -f ""
  one
  two
  $ ask case-list "~/a\\ table.tsv" -f t
  two
  $ ask case-list nowhere.tsv -f i
  id
  $ CASES="a table.tsv" ask case-list -f ""
  one
  two

CSV has the columns that case-import gives it, and binary files have none
  $ . ../data/ask.bash
  $ printf 'three,four\n' >b.csv
  $ head -c 3000000 /dev/zero | tr '\0' x >c.tsv
  $ ask case-import b.csv -f ""
  three
  four
  $ ask case-list c.tsv -f x

Terms come from the vocabularies, in whatever case they are typed; blanks are escaped
  $ . ../data/ask.bash
  $ ask case-grep -r eu
  Europe
  $ ask case-grep -r ""
  Africa
  Asia
  Europe
  Latin\ America
  North\ America
  Middle\ East
  Oceania
  $ ask case-grep --region "\"nor"
  North America
  $ ask case-grep -r "latin\\ a"
  Latin\ America
  $ ask case-grep --region = eu
  Europe
  $ ask case-grep --kind ""
  case
  mediator
  $ ask case-grep --type soc
  Social\ and\ Solidarity\ Economy\ Organization
  $ ask case-list -r eu

Whatever stands in a header, what is offered is that to the shell, and nothing is run
  $ . ../data/ask.bash
  $ printf 'a$(touch x)\tb`id`\tc"d\te'\''f\tg\033h\ti!j\tk,l\tm\\\\n\n' >t.tsv
  $ for quote in "" \" "'"; do
  > 	for begin in a b c e g i k m; do
  > 		ask case-list t.tsv -f "$quote$begin"
  > 		[[ ${#COMPREPLY[@]} -eq 0 ]] || eval "case-list t.tsv -f $quote$COMPREPLY$quote"
  > 	done
  > done
  a\$\(touch\ x\)
  a$(touch x)
  b\`id\`
  b`id`
  c\"d
  c"d
  e\'f
  e'f
  k\\\,l
  k,l
  m\\n
  m\\n
  a\$(touch x)
  a$(touch x)
  b\`id\`
  b`id`
  c\"d
  c"d
  e'f
  e'f
  k\\,l
  k,l
  m\\n
  m\\n
  a$(touch x)
  a$(touch x)
  b`id`
  b`id`
  c"d
  c"d
  e'\''f
  e'f
  k\,l
  k,l
  m\n
  m\\n
  $ ls
  t.tsv

The levels of --keep are offered
  $ . ../data/ask.bash
  $ ask case-check --good x --keep ''
  note
  warning
