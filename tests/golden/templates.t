A template is made of each record
  $ printf 'id\tcity\tthemes\n1\tLima\twater; <land>\n2\t\t\n' >t
  $ echo '{{id}}{{#city}} {{.}}{{/city}}{{^city}} nowhere{{/city}}: {{themes}}' >t.html
  $ case-show -T template --template t.html t
  1 Lima: water, &lt;land&gt;
  2 nowhere:\x20 (esc)
  $ case-show --template t.html <t
  1 Lima: water, &lt;land&gt;
  2 nowhere:\x20 (esc)

A section of records is made of each, what stands around it once
  $ needs /dev/fd/0
  $ printf 'id\n1\n2\n' >t
  $ cat >t.md <<'END'
  > # {{title}}, {{date}}{{#date}} ({{year}}){{/date}}
  > {{#records}}
  > {{^first}}--
  > {{/first}}
  > {{id}}
  > {{/records}}
  > {{^records}}
  > none
  > {{/records}}
  > {{#title}}END{{/title}}
  > END
  $ case-show --template t.md --title 'a*b' --date 2026-05 t
  # a\*b, 2026-05 (2026)
  1
  --
  2
  END
  $ case-show --template t.md --title 'a' --date 2026-05 <(echo id)
  # a, 2026-05 (2026)
  none
  END
  $ printf 'id\n1\n2\t\n' | case-show --template t.md
  # ,\x20 (esc)
  1
  2> case-show: standard input:3: 2 fields, expected 1; case-check --good keeps the sound records
  [0 2]

A list is a section of elements, with first to write separators
  $ printf 'first\tthemes\tid\nf\ta; b;c\t1\ng\t; \t2\n' >t
  $ cat >t.txt <<'END'
  > {{id}} {{first}}: {{#themes}}{{^first}} + {{/first}}{{.}}{{#first}}!{{/first}}{{id}}{{/themes}}{{^themes}}none{{/themes}}
  > END
  $ case-show --template t.txt t
  1 f: a!1 + b1 + c1
  2 g: none

Dates have parts, by the schema; what is not told is missing
  $ printf 'since\tid\n1971\t1\n2014-01\t2\n2014-01-09\t3\nlater\t4\n\t5\n' >t
  $ echo '{{id}}: {{since}} {{since.year}}/{{#since}}{{month}}{{^month}}?{{/month}}{{/since}}{{#since.day}}/{{.}}{{/since.day}}' >t.txt
  $ case-show --template t.txt t
  1: 1971 1971/?
  2: 2014-01 2014/01
  3: 2014-01-09 2014/01/09
  4: later /?
  5:  /
  $ echo '{"fields": [{"name": "when", "type": "list", "itemType": "date", "delimiter": ";"}, {"name": "on", "type": "boolean"}, {"name": "none"}], "missingValues": ["-"]}' >s.json
  $ printf 'when\ton\tnone\n2014-01-09;2015-02-03\tfalse\t-\n-\ttrue\tx\n' >t
  $ echo '{{#when}}{{day}}.{{month}}.{{year}} {{/when}}{{#on}}on{{/on}}{{^on}}off{{/on}} {{on}}{{^none}} missing{{/none}}' >t.txt
  $ case-show --schema s.json --template t.txt t
  09.01.2014 03.02.2015 off false missing
  on true

A column goes before the names of the whole, and is found by its whole name
  $ printf 'title\tdate\tdate.year\ta.b\n1\t2\t3\t4\n' >t
  $ echo '{{title}} {{date}} {{date.year}} {{a.b}}' >t.txt
  $ case-show --template t.txt --title T --date 2026 t
  1 2 3 4
  $ printf 'x\n1\n' | case-show --template t.txt --title T --date 2026
  2> case-show: t.txt:1: no column 'a.b'; there are: x
  [0 2]
  $ echo '{{title}} {{date}} {{date.year}}' >t.txt
  $ printf 'x\n1\n' | case-show --template t.txt --title T --date 2026
  T 2026 2026

A column is told from a name of the whole, and one of a date goes before columns
  $ printf 'date\tyear\tsince\n1\t2\t1971\n' >t
  $ echo '{{date}} {{year}} {{#since}}{{year}} {{date}}{{/since}}' >t.txt
  $ case-show --template t.txt --date 2026 t
  1 2 1971 1

Values are escaped by the ending of the template's name, or as --escape tells
  $ printf 'x\n<a> & "b", \\\\\\n_c_; {d} [e]\n' >t
  $ for ending in html atom tex bib ics json md wiki txt json.mustache mustache; do
  > 	echo "$ending: {{x}}" >t.$ending
  > 	case-show --template t.$ending t
  > done
  html: &lt;a&gt; &amp; &quot;b&quot;, \
  _c_; {d} [e]
  atom: &lt;a&gt; &amp; &quot;b&quot;, \
  _c_; {d} [e]
  tex: \textless{}a\textgreater{} \& \char34{}b\char34{}, \textbackslash{} \_c\_; \textbraceleft{}d\textbraceright{} {[}e{]}
  bib: \textless{}a\textgreater{} \& \char34{}b\char34{}, \textbackslash{} \_c\_; \textbraceleft{}d\textbraceright{} {[}e{]}
  ics: <a> & "b"\\, \\\\\\n_c_\\; {d} [e]\r (esc)
  json: <a> & \"b\", \\\n_c_; {d} [e]
  md: &lt;a&gt; &amp; "b", \\ \_c\_; {d} \[e\]
  wiki: &#60;a&#62; &#38; &#34;b&#34;, \ &#95;c&#95;&#59; &#123;d&#125; &#91;e&#93;
  txt: <a> & "b", \
  _c_; {d} [e]
  json.mustache: <a> & \"b\", \\\n_c_; {d} [e]
  mustache: &lt;a&gt; &amp; &quot;b&quot;, \
  _c_; {d} [e]
  $ case-show --template t.txt --escape json t
  txt: <a> & \"b\", \\\n_c_; {d} [e]
  $ case-show --template t.json --escape none t
  json: <a> & "b", \
  _c_; {d} [e]
  $ cp t.txt t.what; case-show --template t.what t
  2> case-show: t.what: its name does not tell what values are to be escaped for; --escape does: html, tex, ics, json, markdown, wiki, none
  [2]
  $ cp t.txt what; case-show --template ./what t
  2> case-show: ./what: its name does not tell what values are to be escaped for; --escape does: html, tex, ics, json, markdown, wiki, none
  [2]
  $ case-show --template - --escape html t <t.html
  html: &lt;a&gt; &amp; &quot;b&quot;, \
  _c_; {d} [e]
  $ echo '{{y}}' | case-show --template - --escape html t
  2> case-show: standard input:1: no column 'y'; there are: x
  [0 2]

Lines of a calendar end with CR LF and are folded, across records, too
  $ printf 'x\né\n' >t
  $ { printf '%070d' 0; echo '{{x}}{{x}}{{x}}'; echo 'b'; } >t.ics
  $ case-show --template t.ics t
  0000000000000000000000000000000000000000000000000000000000000000000000éé\r (esc)
   é\r (esc)
  b\r (esc)
  $ printf '{{#records}}0123456789{{/records}}' >t.ics
  $ { echo x; seq 8; } | case-show --template t.ics
  012345678901234567890123456789012345678901234567890123456789012345678901234\r (esc)
   56789 (no-eol)

What is wrong in a template is told with file and line
  $ printf 'id\tregion\n1\tAsia\n' >t
  $ tell() { printf "$1" >t.html; case-show --template t.html "${@:2}" t; }
  $ tell 'a\n{{regoin}}'
  2> case-show: t.html:2: no column 'regoin', did you mean 'region'? There are: id, region
  [2]
  $ tell 'a\n\n{{#region}}\n{{/regoin}}'
  2> case-show: t.html:4: {{/regoin}} stands where {{/region}} is due
  [2]
  $ tell '{{#region}}'
  2> case-show: t.html:1: the section 'region' is not closed; write {{/region}} behind it
  [2]
  $ tell '{{> head}}'
  2> case-show: t.html:1: partials are not known; write the text of 'head' here
  [2]
  $ tell '{{id'
  2> case-show: t.html:1: a tag is not closed; write }} behind it
  [2]
  $ tell '{{region.year}}'
  2> case-show: t.html:1: no column 'region.year'; there are: id, region
  [2]
  $ tell '{{.}}'
  2> case-show: t.html:1: {{.}} is the value of a section, and stands in none
  [2]
  $ tell '{{region}} {{#records}}{{id}}{{/records}}'
  2> case-show: t.html:1: 'region' has a value only within {{#records}}
  [2]
  $ tell '{{#records}}{{/records}}{{#records}}{{/records}}'
  2> case-show: t.html:1: {{#records}} stands once, and in no other section
  [2]
  $ tell '{{#region}}{{#records}}{{/records}}{{/region}}'
  2> case-show: t.html:1: {{#records}} stands once, and in no other section
  [2]
  $ tell '{{first}}{{#records}}{{/records}}'
  2> case-show: t.html:1: 'first' has a value only within {{#records}}
  [2]
  $ tell '{{#region}}{{year}}{{/region}}'
  2> case-show: t.html:1: no column 'year'; there are: id, region
  [2]
  $ tell '{{region}}' -f id
  2> case-show: t.html:1: no column 'region'; there are: id
  [2]
  $ tell "$(for i in $(seq 33); do printf '{{#id}}'; done)"
  2> case-show: t.html:1: sections stand within one another more than 32 deep
  [2]
  $ head -c 1048577 /dev/zero >t.html; case-show --template t.html t
  2> case-show: t.html: is more than 1 MiB, too much for a template
  [2]
  $ case-show --template nowhere.html t
  2> case-show: nowhere.html: No such file or directory
  [2]
  $ case-show -T template t
  2> case-show: template needs a file, by --template
  [2]
  $ case-show -T json --template t.html t
  2> case-show: --template is for template, not for json
  [2]
  $ case-show --escape html t
  2> case-show: --escape is for template, not for text
  [2]
  $ case-show --template t.html -o t.html t
  2> case-show: t.html: is the output, too; give each a file of its own
  [2]

An empty template makes nothing, a mark before it is no part of it
  $ printf 'id\n1\n2\n' >t
  $ : >t.html; case-show --template t.html t
  $ printf '\xEF\xBB\xBF{{id}}\n' >t.html; case-show --template t.html t
  1
  2

A NUL in a column's name does not make two columns one
  $ printf 'a\0b\ta\0c\nx\ty\n' >t
  $ printf '{{a\0b}}|{{a\0c}}\n' >t.txt
  $ case-show --template t.txt t
  x|y

The letters that are installed are LaTeX
  $ case-list | case-show --id 3,M --template $ROOT/data/templates/letter.tex
  \documentclass{letter}
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
  \usepackage{textcomp}
  \signature{The organisers}
  \begin{document}

  \begin{letter}{Ms. Amira Khammassi\\ Municipalité de La Marsa\\ La Marsa, Tunisia}
  \opening{Dear Ms. Amira Khammassi,}
  it is a pleasure to have ``Participatory governance, establishing a relationship of trust after an authoritarian regime'' in the workshop
  ``Enterprise and Job Creation Governance'' on our programme.
  Its themes: \emph{Participative Forms of Government, Women}.
  \closing{Yours sincerely,}
  \end{letter}

  \begin{letter}{Octavi de la Varga Mas\\ Metropolis\\ Barcelona, Spain}
  \opening{Dear Octavi de la Varga Mas,}
  it is a pleasure to have ``Mediator of the workshop'' in the workshop
  ``Enterprise and Job Creation Governance'' on our programme.
  Its themes: \emph{Participative Forms of Government, Women}.
  \closing{Yours sincerely,}
  \end{letter}

  \end{document}

The references that are installed are BibTeX
  $ case-list | case-show --id 2,3 --template $ROOT/data/templates/cases.bib
  @misc{case-2,
    author = {{Mr. Seon-Seop Kang}},
    title = {{Seoul's social economy development based on public-private partnerships}},
    organization = {{Seoul Metropolitan Government}},
    keywords = {Participative Forms of Government, Women},
  }
  @misc{case-3,
    author = {{Ms. Amira Khammassi}},
    title = {{Participatory governance, establishing a relationship of trust after an authoritarian regime}},
    organization = {{Municipalité de La Marsa}},
    year = {2014},
    keywords = {Participative Forms of Government, Women},
  }

The feed that is installed is Atom of what case-diff adds
  $ case-list -f id,title,org,themes,summary | sed '2,$s/\t[^\t]*$/\tText/' >new
  $ grep -v '^[12356]' new >old
  $ sed -i 's/^3\tP/3\t<\&amp;>P/' new
  $ case-diff --records added old new >added || [ $? -eq 1 ]
  $ case-show --id 3,5 --template $ROOT/data/templates/new-cases.atom --title 'New & more' --date 2026-05-17 added
  <?xml version="1.0" encoding="utf-8"?>
  <feed xmlns="http://www.w3.org/2005/Atom">
  <id>tag:example.org,2026:cases</id>
  <title>New &amp; more</title>
  <updated>2026-05-17T00:00:00Z</updated>
  <author><name>The organisers</name></author>
  <entry>
  <id>tag:example.org,2026:case-3</id>
  <title>&lt;&amp;amp;&gt;Participatory governance, establishing a relationship of trust after an authoritarian regime</title>
  <updated>2026-05-17T00:00:00Z</updated>
  <author><name>Municipalité de La Marsa</name></author>
  <category term="Participative Forms of Government"/>
  <category term="Women"/>
  <summary>Text</summary>
  </entry>
  <entry>
  <id>tag:example.org,2026:case-5</id>
  <title>“The People’s Budget” to Participatory Planning: How the NYC Council is Engaging Underrepresented Populations in the Political Process</title>
  <updated>2026-05-17T00:00:00Z</updated>
  <author><name>New York City Council</name></author>
  <category term="Participative Forms of Government"/>
  <category term="Women"/>
  <summary>Text</summary>
  </entry>
  </feed>

The calendar that is installed is iCalendar
  $ case-list | sed 's/\t\(In\|A\|The\|Me\)[^\t]*$/\tText/' | case-show --template $ROOT/data/templates/cases.ics --date 2026-05-17
  BEGIN:VCALENDAR\r (esc)
  VERSION:2.0\r (esc)
  PRODID:-//example.org//cases//EN\r (esc)
  BEGIN:VEVENT\r (esc)
  UID:case-3@example.org\r (esc)
  DTSTAMP:20260517T000000Z\r (esc)
  DTSTART;VALUE=DATE:20140109\r (esc)
  SUMMARY:Participatory governance\\, establishing a relationship of trust aft\r (esc)
   er an authoritarian regime\r (esc)
  LOCATION:La Marsa\\, Tunisia\r (esc)
  CATEGORIES:Participative Forms of Government\r (esc)
   ,Women\r (esc)
  DESCRIPTION:Text\r (esc)
  END:VEVENT\r (esc)
  END:VCALENDAR\r (esc)

The page that is installed is MediaWiki
  $ case-list | case-show --id 3,M -f id-since,summary --template $ROOT/data/templates/cases.wiki | cut -b 1-80
  == Participatory governance, establishing a relationship of trust after an autho
  A municipal by&#45;law of 9 January 2014 began participatory budgeting (PB) in L

  {| class="wikitable"
  ! Organisation
  | Municipalité de La Marsa
  |-
  ! Place
  | La Marsa, Tunisia
  |-
  ! Since
  | 2014&#45;01&#45;09
  |-
  ! Themes
  |
  * Participative Forms of Government
  * Women
  |}

  == Mediator of the workshop ==
  Metropolis, as the World Association of the Major Metropolises is called, is the

  {| class="wikitable"
  ! Organisation
  | Metropolis
  |-
  ! Place
  | Barcelona, Spain
  |-
  ! Since
  | 1985
  |-
  ! Themes
  |
  * Participative Forms of Government
  * Women
  |}
   (esc)

Another reader finds in feed and calendar what they were made of
  $ needs python3
  $ printf 'id\ttitle\torg\tthemes\tsince\tcity\tcountry\tsummary\n1\t</title>&\\n"%s"; a,b\t<o>\tx; y\t2014-01-09\té\t{}\t\\nEND:VEVENT\n' "$(printf '%0100d' 7)" >t
  $ case-show --template $ROOT/data/templates/new-cases.atom --date 2026-05-17 t >feed
  $ case-show --template $ROOT/data/templates/cases.ics --date 2026-05-17 t >calendar
  $ python3 - <<'END'
  > import re, xml.etree.ElementTree as tree
  > atom = '{http://www.w3.org/2005/Atom}'
  > entry = tree.parse('feed').getroot().find(atom + 'entry')
  > print(repr(entry.find(atom + 'title').text), [c.get('term') for c in entry.iter(atom + 'category')])
  > lines = open('calendar', newline='').read().replace('\r\n ', '').split('\r\n')
  > value = dict(line.split(':', 1) for line in lines if line)['SUMMARY']
  > print(repr(re.sub(r'\\(.)', lambda m: '\n' if m[1] == 'n' else m[1], value)))
  > print(sum(line == 'END:VEVENT' for line in lines), max(map(len, open('calendar', 'rb').read().split(b'\r\n'))))
  > END
  '</title>&\n"0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000007"; a,b' ['x', 'y']
  '</title>&\n"0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000007"; a,b'
  1 75

A reader of calendars finds in one what it was made of
  $ python3 -c 'import icalendar' 2>/dev/null || skip 'no icalendar for python3'
  $ printf 'id\ttitle\torg\tthemes\tsince\tcity\tcountry\tsummary\n1\t</title>&\\n"%s"; a,b\t<o>\tx; y\t2014-01-09\té\t{}\t\\nEND:VEVENT\n' "$(printf '%0100d' 7)" >t
  $ case-show --template $ROOT/data/templates/cases.ics --date 2026-05-17 t >calendar
  $ python3 - <<'END'
  > import icalendar
  > event = icalendar.Calendar.from_ical(open('calendar', 'rb').read()).walk('VEVENT')[0]
  > print(repr(str(event['SUMMARY'])), event['DTSTART'].dt, event['CATEGORIES'].to_ical())
  > END
  '</title>&\n"0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000007"; a,b' 2014-01-09 b'x,y'

Another reader finds in the references what they were made of
  $ python3 -c 'import bibtexparser' 2>/dev/null || skip 'no bibtexparser for python3'
  $ printf 'id\ttitle\tspeaker\torg\tthemes\tsince\n1\ta}, b = {c%%\tD and E\t"\\\\"\tx; y\t2014-01\n' >t
  $ case-show --template $ROOT/data/templates/cases.bib t >t.bib
  $ python3 - <<'END'
  > import bibtexparser
  > for entry in bibtexparser.load(open('t.bib')).entries:
  > 	print(sorted(entry.items()))
  > END
  [('ENTRYTYPE', 'misc'), ('ID', 'case-1'), ('author', '{D and E}'), ('keywords', 'x, y'), ('organization', '{\\char34{}\\textbackslash{}\\char34{}}'), ('title', '{a\\textbraceright{}, b = \\textbraceleft{}c\\%}'), ('year', '2014')]
