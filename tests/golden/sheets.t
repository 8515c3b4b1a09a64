# Spreadsheets, made by data/sheet.py of their XML.

Every kind of cell is given as it is shown
  $ sheet xlsx x.xlsx '
  > <row r="3"><c r="B3" t="inlineStr"><is><t>kind</t></is></c><c t="s"><v>0</v></c></row>
  > <row r="4"><c r="B4" t="inlineStr"><is><t>shared</t></is></c><c r="C4" t="s"><v>1</v></c></row>
  > <row r="5"><c r="B5" t="str"><f>"a"&amp;"b"</f><v>formula</v></c><c r="C5"><f>1+1</f><v>2</v></c></row>
  > <row r="6"><c r="B6" t="inlineStr"><is><t>number</t></is></c><c r="C6"><v>0.30000000000000004</v></c></row>
  > <row r="7"/><row r="8"><c r="D8" s="1"/></row>
  > <row r="9"><c r="B9" t="inlineStr"><is><t>error</t></is></c><c r="C9" t="e"><v>#N/A</v></c></row>
  > <row r="10"><c r="B10" t="b"><v>1</v></c><c r="C10" t="b"><v>0</v></c></row>
  > <row r="11"><c r="B11" t="d"><v>2014-05-17</v></c><c r="C11" s="1"><v>41776</v></c></row>
  > <row r="12"><c r="B12" s="2"><v>41776.5</v></c><c r="C12" s="3"><v>1.5</v></c></row>
  > <row r="13"><c r="B13" t="str"><f>""</f><v></v></c><c r="C13"><v>007</v></c></row>' \
  > '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts>
  > <cellStyleXfs><xf numFmtId="22"/></cellStyleXfs>
  > <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs>' \
  > '<si><t>value</t></si><si><r><t>007 </t></r><r><rPr><b/></rPr><t>bold_x000D__x0041</t></r>
  > <rPh><t>reading</t></rPh></si>'
  $ case-import x.xlsx
  kind	value
  shared	007 bold\r_x0041
  formula	2
  number	0.3
  error	#N/A
  true	false
  2014-05-17	2014-05-17
  2014-05-17T12:00:00	36:00:00
  	007

Days are counted from 1904 where the workbook says so
  $ rows='<row><c t="str"><v>day</v></c></row><row><c s="1"><v>60</v></c></row>'
  $ styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
  $ sheet xlsx 1900.xlsx "$rows" "$styles"
  $ sheet xlsx 1904.xlsx "$rows" "$styles" '' '<workbookPr date1904="1"/>'
  $ case-import 1900.xlsx 1904.xlsx
  day
  1900-02-29
  1904-03-01

Cells of an ods are given by their values, repeated, joined and covered ones too
  $ sheet ods x.ods '<table:table table:name="Cases">
  > <table:table-header-rows><table:table-row>
  > <table:table-cell/><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>
  > <table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/>
  > </table:table-row></table:table-header-rows>
  > <table:table-row table:number-rows-repeated="2"><table:table-cell/>
  > <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1.50"><text:p>1,5 €</text:p></table:table-cell></table:table-row>
  > <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
  > <table:table-row><table:table-cell/><table:table-cell office:value-type="date" office:date-value="2014-05-17"><text:p>17. Mai</text:p></table:table-cell>
  > <table:covered-table-cell><text:p>covered</text:p></table:covered-table-cell></table:table-row>
  > <table:table-row><table:table-cell/><table:table-cell office:value-type="time" office:time-value="PT36H30M00S"/>
  > <table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell></table:table-row>
  > <table:table-row><table:table-cell/><table:table-cell office:value-type="boolean" office:boolean-value="true"/>
  > <table:table-cell office:value-type="currency" office:value="3"/></table:table-row>
  > <table:table-row><table:table-cell/><table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p> two
  >   lines<text:s text:c="2"/><text:span>of</text:span><text:tab/>it</text:p><text:p>and<text:line-break/>more</text:p></table:table-cell>
  > <table:table-cell office:value-type="string" office:string-value="kept"><text:p>shown</text:p></table:table-cell></table:table-row>
  > </table:table><table:table table:name="2014"><table:table-row><table:table-cell><text:p>h</text:p></table:table-cell></table:table-row></table:table>'
  $ case-import x.ods
  a	b
  1.5	1.5
  1.5	1.5
  2014-05-17\t (esc)
  36:30:00	0.5
  true	3
  two lines  of\tit\nand\nmore	kept
  2> case-import: x.ods: read sheet 'Cases' of 2: Cases, 2014; --sheet names another
  $ case-import --sheet 2014 x.ods
  h
  $ case-import --sheet 2 <x.ods
  h
  $ case-import --sheet 3 x.ods
  2> case-import: x.ods: no sheet '3'; there are: Cases, 2014
  [2]
  $ case-import --sheet Cases x.ods | wc -l
  7

An error of an ods is what it shows, drawings are left out, a formula must have its value
  $ see() {
  > 	sheet ods x.ods '<table:table><table:shapes><draw:g><text:p>shape</text:p></draw:g></table:shapes>
  > 	<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>
  > 	<table:table-row>'"$1"'</table:table-row></table:table>' && case-import x.ods
  > }
  $ see '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error" xmlns:calcext="c"><text:p>#N/A</text:p></table:table-cell>'
  a
  #N/A
  $ see '<table:table-cell><draw:frame><text:p>drawn</text:p></draw:frame><text:p>text<text:ruby><text:ruby-text>read</text:ruby-text></text:ruby></text:p></table:table-cell>'
  a
  text
  $ see '<table:table-cell table:formula="of:=1+1"/>'
  a
  2> case-import: x.ods: !A2: a formula without its value; open the file in a spreadsheet program and save it
  [2]
  $ see '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>'
  a
  $ see '<table:table-cell office:value-type="float" office:value="x"/>'
  a
  2> case-import: x.ods: !A2: no value of its type
  [2]
  $ see '<table:table-cell office:value-type="time" office:time-value="12:30"/>'
  a
  2> case-import: x.ods: !A2: no value of its type
  [2]
  $ see '<table:table-cell><table:table><table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table><text:p>outer</text:p></table:table-cell>'
  a
  outer
  $ see '<table:table-cell table:number-columns-repeated="16384"><text:p>wide</text:p></table:table-cell>'
  a
  2> case-import: x.ods: !B2: a value beside the columns of the header; name its column there
  [2]

A count of an ods beyond what a sheet can hold is no smaller one
  $ cell() { printf '<table:table-cell%s><text:p>%s</text:p></table:table-cell>' "${2:+ table:number-$2-repeated=\"$3\"}" "$1"; }
  $ see() {
  > 	sheet ods x.ods "<table:table><table:table-row>$(cell a)$(cell b)$(cell c)</table:table-row>
  > 	<table:table-row ${2:+table:number-rows-repeated=\"$2\"}>$1</table:table-row></table:table>"
  > 	timeout 20 case-import x.ods
  > }
  $ see "$(cell 1)<table:table-cell table:number-columns-repeated='20000'/>$(cell x)"
  a	b	c
  2> case-import: x.ods: !XFE2: a value beside the columns of the header; name its column there
  [2]
  $ see "$(cell 1 columns 1000000000)"
  a	b	c
  2> case-import: x.ods: !D2: a value beside the columns of the header; name its column there
  [2]
  $ see "$(cell 1)" 2000000
  a	b	c
  2> case-import: x.ods: !A2: more rows than there can be; the file is damaged
  [2]
  $ see "" 99000000
  a	b	c
  $ see "$(cell 1 columns -2)"
  a	b	c
  2> case-import: x.ods: row 2: table:number-columns-repeated is '-2', no count; the file is damaged
  [2]
  $ see "$(cell 1)" 99999999999999999999
  a	b	c
  2> case-import: x.ods: row 2: table:number-rows-repeated is '99999999999999999999', no count; the file is damaged
  [2]
  $ see "$(cell 'a<text:s text:c="many"/>')"
  a	b	c
  2> case-import: x.ods: row 2: text:c is 'many', no count; the file is damaged
  [2]
  $ see "$(for i in {1..9}; do echo "<table:table-cell table:number-columns-repeated='4294967295'/>"; done)$(cell x)"
  a	b	c
  2> case-import: x.ods: !XFE2: a value beside the columns of the header; name its column there
  [2]

The number of a row in an xlsx is one that can be, and a truth value is one
  $ see() { sheet xlsx x.xlsx "<row><c t='str'><v>a</v></c></row>$1" && case-import x.xlsx; }
  $ see '<row r="2000000"><c><v>1</v></c></row>'
  a
  2> case-import: x.xlsx: '2000000' is no number of a row; the file is damaged
  [2]
  $ see '<row><c t="b"><v>true</v></c></row><row><c t="b"><v>false</v></c></row><row><c t="b"><v>1</v></c></row>'
  a
  true
  false
  true
  $ see '<row><c t="b"><v>wahr</v></c></row>'
  a
  2> case-import: x.xlsx: Cases!A2: neither true nor false
  [2]

What is hidden does not count where a sheet is chosen, and is read where it is asked for
  $ relations='http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  $ text() { echo "<w><sheetData><row><c t='inlineStr'><is><t>$1</t></is></c></row></sheetData></w>"; }
  $ sheet zip x.xlsx "_rels/.rels=<R><Relationship Id='a' Type='$relations/officeDocument' Target='/book/w.xml'/></R>" \
  > "book/_rels/w.xml.rels=<R><Relationship Id='b' Type='$relations/worksheet' Target='../S1.xml'/>
  > <Relationship Id='c' Type='$relations/chartsheet' Target='c.xml'/>
  > <Relationship Id='d' Type='$relations/worksheet' Target='s2.xml'/></R>" \
  > "book/w.xml=<x:w xmlns:x='x' xmlns:r='r'><x:sheet name='Old' state='hidden' r:id='b'/>
  > <x:sheet name='Chart' r:id='c'/><x:sheet name='New' r:id='d'/></x:w>" \
  > "s1.xml=$(text old)" "book/s2.xml=$(text new)"
  $ case-import x.xlsx
  new
  2> case-import: x.xlsx: read sheet 'New' of 2: Old, New; --sheet names another
  $ case-import --sheet Old x.xlsx
  old
  $ case-import --sheet 1 x.xlsx
  old
  $ case-import --sheet Chart x.xlsx
  2> case-import: x.xlsx: no sheet 'Chart'; there are: Old, New
  [2]

A sheet of an ods is hidden by its style, and has a name of its own
  $ style() { echo "<style:style style:name='$1' style:family='table'><style:table-properties $2/></style:style>"; }
  $ table() { echo "<table:table table:name='$1' table:style-name='$2'><table:table-row><table:table-cell><text:p>${3:-$1}</text:p></table:table-cell></table:table-row></table:table>"; }
  $ see() {
  > 	sheet ods x.ods "$1" "<office:automatic-styles>$(style a "table:display='true'")$(style b "table:display='false'")$(style c)</office:automatic-styles>"
  > 	case-import "${@:2}" x.ods
  > }
  $ see "$(table one b)$(table two b)$(table three a)$(table four b)$(table five c)"
  three
  2> case-import: x.ods: read sheet 'three' of 5: one, two, three, four, five; --sheet names another
  $ see "$(table one b)$(table two a)" --sheet one
  one
  $ see "$(table one b)$(table two b)"
  2> case-import: x.ods: all sheets are hidden; --sheet names one of: one, two
  [2]
  $ see "$(table A a first)$(table A a second)$(table B a)" --sheet B
  2> case-import: x.ods: two sheets are named 'A'; give one another name
  [2]
  $ see "$(table A a first)$(table A a second)"
  first
  2> case-import: x.ods: two sheets are named 'A'; give one another name
  [2]

A value that has no column, a formula without its value, and no sheet at all are told
  $ see() { sheet xlsx x.xlsx "$@" && case-import x.xlsx; }
  $ head='<row><c r="B1" t="str"><v>a</v></c><c r="D1" t="str"><v>b</v></c></row>'
  $ see "$head"
  2> case-import: x.xlsx: columns without a name: 2; --map NAME=#2 names one, --name-empty all, --drop-empty leaves out those without value
  [2]
  $ see '<row><c r="B1" t="str"><v>a</v></c></row><row r="9"><c r="B9"><v>1</v></c></row><row r="10"><c r="AA10"><v>1</v></c></row>'
  a
  1
  2> case-import: x.xlsx: Cases!AA10: a value beside the columns of the header; name its column there
  [2]
  $ see '<row><c r="B1" t="str"><v>a</v></c></row><row><c r="A2"><v>1</v></c></row>'
  a
  2> case-import: x.xlsx: Cases!A2: a value beside the columns of the header; name its column there
  [2]
  $ see '<row><c t="str"><v>a</v></c></row><row><c><f>SUM(B:B)</f></c></row>'
  a
  2> case-import: x.xlsx: Cases!A2: a formula without its value; open the file in a spreadsheet program and save it
  [2]
  $ see '<row><c t="str"><v>a</v></c></row><row><c t="s"><v>7</v></c></row>'
  a
  2> case-import: x.xlsx: Cases!A2: a string that is not in the file, which is damaged
  [2]
  $ see '<row><c t="str"><v>a</v></c></row><row><c><v>x</v></c></row>'
  a
  2> case-import: x.xlsx: Cases!A2: no number, but marked as one
  [2]
  $ see '<row><c t="str"><v>a</v></c><c r="A1" t="str"><v>b</v></c></row>'
  2> case-import: x.xlsx: Cases!A1: a cell where none can be; the file is damaged
  [2]
  $ see ''
  2> case-import: x.xlsx: sheet 'Cases' is empty, not even a header
  [2]
  $ sheet ods x.ods '<table:table table:name="A"/><table:table table:name="B"/>'; case-import x.ods
  2> case-import: x.ods: sheet 'A' is empty, not even a header; --sheet names one of: A, B
  [2]
  $ sheet ods x.ods ''; case-import x.ods
  2> case-import: x.ods: no sheet in it
  [2]
  $ case-import --sheet A x.ods
  2> case-import: x.ods: no sheet in it
  [2]

Sheets as exports have them: rows above the header and notes below, columns without names
  $ sheet xlsx x.xlsx '
  > <row r="1"><c r="A1" t="str"><v>Cases, 2024</v></c><c r="H1"><v>1</v></c></row>
  > <row r="3"><c r="B3" t="str"><v>id</v></c><c r="C3" t="str"><v>tag</v></c><c r="E3" t="str"><v>tag</v></c></row>
  > <row r="4"><c r="B4"><v>1</v></c><c r="C4" t="str"><v>a</v></c><c r="E4" t="str"><v>b</v></c></row>
  > <row r="5"><c r="B5"><v>2</v></c><c r="E5" t="str"><v>c,d</v></c></row>
  > <row r="6"><c r="B6" s="1"/></row>
  > <row r="8"><c r="A8" t="str"><v>Notes</v></c></row>'
  $ case-import --skip 2 --until-empty --drop-empty --unique-names --source x.xlsx
  id	tag	tag_2	source	line
  1	a	b	x.xlsx	4
  2		c,d	x.xlsx	5
  2> case-import: x.xlsx: read up to line 6, which is empty (--until-empty)
  2> case-import: 1 column numbered (--unique-names)
  2> case-import: 1 column left out, without name and value (--drop-empty)
  $ case-import --skip 1 --until-empty --name-empty --unique-names --split tag_2=, x.xlsx
  id	tag	column_3	tag_2
  1	a		b
  2			c; d
  2> case-import: x.xlsx: read up to line 6, which is empty (--until-empty)
  2> case-import: 1 column named by place (--name-empty)
  2> case-import: 1 column numbered (--unique-names)
  $ case-import --skip 1 --until-empty --drop-empty --unique-names --gather 'tags=tag*' --map no=id x.xlsx
  no	tags
  1	a; b
  2	c,d
  2> case-import: x.xlsx: read up to line 6, which is empty (--until-empty)
  2> case-import: 1 column numbered (--unique-names)
  2> case-import: 1 column left out, without name and value (--drop-empty)
  $ case-import --skip 2 --unique-names --name-empty --first 'tag=tag*' -f id,tag x.xlsx
  id	tag
  1	a
  2	c,d
  2> case-import: x.xlsx: Cases!A8: a value beside the columns of the header; name its column there
  [2]
  $ case-import --skip 8 x.xlsx
  2> case-import: x.xlsx: sheet 'Cases' is empty, not even a header
  [2]
  $ sheet xlsx x.xlsx '<row><c r="A1" t="str"><v>a</v></c><c r="C1" t="str"><v>b</v></c></row><row r="7"><c r="B7"><v>1</v></c></row>'
  $ case-import --drop-empty x.xlsx
  a	b
  2> case-import: x.xlsx:7: column 2 has no name, but the value '1'; --map NAME=#2 or --name-empty keeps it
  [2]
  $ case-import --map x=#2 --source x.xlsx
  a	x	b	source	line
  	1		x.xlsx	7

Rows of an ods that stand once in the file, and several times in the sheet, are skipped and counted
  $ row() { echo "<table:table-row table:number-rows-repeated='$2'><table:table-cell office:value-type='string'><text:p>$1</text:p></table:table-cell></table:table-row>"; }
  $ empty() { echo "<table:table-row table:number-rows-repeated='$1'><table:table-cell/></table:table-row>"; }
  $ sheet ods x.ods "<table:table table:name='A'>$(row a 3; row b 2; empty 4; row c 2; empty 1000000)</table:table><table:table table:name='B'/>"
  $ case-import --skip 2 --source x.ods
  a	source	line
  b	x.ods	4
  b	x.ods	5
  c	x.ods	10
  c	x.ods	11
  2> case-import: x.ods: read sheet 'A' of 2: A, B; --sheet names another
  $ case-import --skip 4 --until-empty --source x.ods
  b	source	line
  2> case-import: x.ods: read sheet 'A' of 2: A, B; --sheet names another
  2> case-import: x.ods: read up to line 6, which is empty (--until-empty)
  $ case-import --skip 1 x.ods
  a
  2> case-import: x.ods: A!A2: the header stands twice
  [2]
  $ sheet ods x.ods "<table:table table:name='A'>$(row a 1; row b 1; empty 1)</table:table><table:table table:name='B'/>"
  $ case-import --until-empty x.ods
  a
  b
  2> case-import: x.ods: read sheet 'A' of 2: A, B; --sheet names another

What only text needs is refused for spreadsheets
  $ for option in --pad --trim-ends --raw --blanks --replace-bad --flatten; do
  > 	case-import $option x.ods
  > done 2>&1 | sed 's/;.*//'
  case-import: --pad is of use for csv, tsv, not for ods
  case-import: --trim-ends is of use for csv, tsv, not for ods
  case-import: --raw is of use for tsv, not for ods
  case-import: --blanks is of use for csv, tsv, not for ods
  case-import: --replace-bad is of use for csv, tsv, json, jsonl, rec, programme, not for ods
  case-import: --flatten is of use for json, jsonl, not for ods
  [2 0]
  $ case-import --rejects r x.ods; ls
  2> case-import: --rejects is of use for csv, tsv, stream, json, jsonl, not for ods; leave it out, or name the format by -t

Spreadsheets are known by what they hold, whatever their names
  $ sheet xlsx export.csv '<row><c t="str"><v>a</v></c></row>'
  $ case-import export.csv
  a
  $ case-import -t csv export.csv
  2> case-import: export.csv: an Office file (xlsx, docx), no table; case-import -t xlsx reads a sheet
  [2]
  $ printf 'a\n' >x.xlsx
  $ case-import x.xlsx
  2> case-import: x.xlsx: no spreadsheet, which is a zip archive; if it is text, name its format, as in -t csv
  [2]
  $ printf '<html><title>404</title>' >x.xlsx
  $ case-import x.xlsx
  2> case-import: x.xlsx: an HTML page, no table; is it a message that came in place of the file?
  [2]
  $ sheet zip x.zip 'cases.csv=a'
  $ case-import x.zip
  2> case-import: x.zip: a zip archive without a workbook, no xlsx; unpack it first: unzip -p
  [2]
  $ case-import -t ods x.zip
  2> case-import: x.zip: a zip archive without content.xml, no ods
  [2]
  $ case-import -d ';' export.csv
  2> case-import: -d is of use for csv, tsv, not for xlsx; leave it out, or name the format by -t
  [2]
  $ printf 'a\n' | case-import --sheet 1
  2> case-import: --sheet is of use for xlsx, ods, not for csv; leave it out, or name the format by -t
  [0 2]

Bad archives are refused
  $ sheet xlsx x.xlsx '<row><c t="str"><v>a</v></c></row>'
  $ head -c 900 x.xlsx | case-import
  2> case-import: standard input: a damaged zip archive; get the file once more
  [0 2]
  $ python3 -c 'b = open("x.xlsx", "rb").read(); i = b.rindex(b"xl/worksheets"); i = b.index(b"sheet1.xml") + 20
  > open("bad.xlsx", "wb").write(b[:i] + bytes([b[i] ^ 1]) + b[i + 1:])'
  $ case-import bad.xlsx
  2> case-import: bad.xlsx: a damaged zip archive; get the file once more
  [2]
  $ python3 -c 'b = open("x.xlsx", "rb").read()
  > open("bad.xlsx", "wb").write(b.replace(b"PK\1\2\x14\3\x14\0\0\0", b"PK\1\2\x14\3\x14\0\1\0"))'
  $ case-import bad.xlsx
  2> case-import: bad.xlsx: encrypted; save it without a password
  [2]
  $ python3 -c 'b = open("x.xlsx", "rb").read()
  > open("bad.xlsx", "wb").write(b.replace(b"PK\1\2\x14\3\x14\0\0\0\x08", b"PK\1\2\x14\3\x14\0\0\0\x0e"))'
  $ case-import bad.xlsx
  2> case-import: bad.xlsx: _rels/.rels: packed by method 14, not by deflate; save the file anew
  [2]
  $ sheet zip x.ods 'META-INF/manifest.xml=<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>' 'content.xml=x'
  $ case-import x.ods
  2> case-import: x.ods: encrypted; save it without a password
  [2]
  $ python3 - <<'X'
  > import zipfile
  > with zipfile.ZipFile("x.ods", "w") as z:
  >     z.writestr("content.xml", "<office:spreadsheet><table:table><table:table-row><table:table-cell>"
  >         "<text:p>a</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>")
  > b = open("x.ods", "rb").read()
  > open("x.ods", "wb").write(b.replace(b">a<", b">b<"))
  > X
  $ case-import x.ods
  b
  2> case-import: x.ods: a damaged zip archive; get the file once more
  [2]
  $ case-import <(cat x.xlsx)
  a

What comes through a pipe is held, up to a limit
  $ [ -z "$UNDER_VALGRIND" ] || skip 'hundreds of megabytes'
  $ { printf 'PK\3\4'; head -c 270000000 /dev/zero; } | case-import
  2> case-import: standard input: more than 256 MiB through a pipe, which has to be held; save it in a file first
  [0 2]

XML that no spreadsheet has is refused
  $ see() { sheet zip x.ods "content.xml=$1" && case-import -t ods x.ods; }
  $ see '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
  2> case-import: x.ods: content.xml has a document type, as no spreadsheet has
  [2]
  $ see '<!DOCTYPE a SYSTEM "/etc/passwd"><a/>'
  2> case-import: x.ods: content.xml has a document type, as no spreadsheet has
  [2]
  $ see '<a>&b;</a>'
  2> case-import: x.ods: content.xml:1: no sound XML: undefined entity
  [2]
  $ see '<a><b></a>'
  2> case-import: x.ods: content.xml:1: no sound XML: mismatched tag
  [2]
  $ see "$(printf '<a>%.0s' {1..300})"
  2> case-import: x.ods: content.xml: elements are more than 256 deep
  [2]
  $ python3 - <<'X'
  > import zipfile
  > with zipfile.ZipFile("x.ods", "w") as z: z.writestr("content.xml", '<a b="' + "c" * 1500000 + '"/>')
  > X
  $ case-import x.ods -t ods
  2> case-import: x.ods: content.xml: a tag or comment of more than 1048576 bytes
  [2]

What unpacks to far more than it is, or repeats what it holds, is refused
  $ needs python3
  $ python3 - <<'X'
  > import zipfile
  > with zipfile.ZipFile("x.ods", "w", zipfile.ZIP_DEFLATED) as z:
  >     z.writestr("content.xml", "<a>" + " " * 100000000 + "</a>")
  > X
  $ case-import -t ods x.ods
  2> case-import: x.ods: unpacks to more than 200 times its size, as no spreadsheet does; if it is sound, save it as CSV
  [2]
  $ sheet ods y.ods '<table:table table:name="A"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>
  > <table:table-row table:number-rows-repeated="1048575"><table:table-cell office:value-type="string"><text:p>'$(printf 'x%.0s' {1..2000})'</text:p></table:table-cell></table:table-row></table:table>'
  $ case-import y.ods >x
  2> case-import: y.ods: unpacks to more than 200 times its size, as no spreadsheet does; if it is sound, save it as CSV
  [2]
  $ python3 -B - <<X
  > import sys
  > sys.path.insert(0, "$ROOT/tests/golden/data")
  > import sheet
  > rows = '<row><c t="str"><v>a</v></c></row>' + '<row><c t="s"><v>0</v></c></row>' * 20000
  > sheet.save("y.xlsx", sheet.xlsx(rows, "", "<si><t>" + "x" * 9000 + "</t></si>"))
  > X
  $ case-import y.xlsx >x
  2> case-import: y.xlsx: unpacks to more than 200 times its size, as no spreadsheet does; if it is sound, save it as CSV
  [2]

A workbook that is written is text but for what the schema says, and holds no formula
  $ needs python3
  $ printf 'id\tsum\tday\tnote\n007\t12.5\t2014-05-17\t=1+1\n8\t1234567890123456789\t1899\t&<>\\n_x0041_\n' >t
  $ echo '{"fields": [{"name": "sum", "type": "number"}, {"name": "day", "type": "date", "format": "partial"}]}' >s
  $ case-show --schema s -o t.xlsx t
  $ python3 -c 'import zipfile; print(zipfile.ZipFile("t.xlsx").read("xl/worksheets/sheet1.xml").decode())' |
  > sed 's/<row/\n&/g; s/<\/sheetData/\n&/'
  <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="5" customWidth="1"/><col min="2" max="2" width="21" customWidth="1"/><col min="3" max="3" width="12" customWidth="1"/><col min="4" max="4" width="12" customWidth="1"/></cols><sheetData>
  <row r="1"><c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">id</t></is></c><c r="B1" s="1" t="inlineStr"><is><t xml:space="preserve">sum</t></is></c><c r="C1" s="1" t="inlineStr"><is><t xml:space="preserve">day</t></is></c><c r="D1" s="1" t="inlineStr"><is><t xml:space="preserve">note</t></is></c></row>
  <row r="2"><c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">007</t></is></c><c r="B2"><v>12.5</v></c><c r="C2" s="3"><v>41776</v></c><c r="D2" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c></row>
  <row r="3"><c r="A3" s="2" t="inlineStr"><is><t xml:space="preserve">8</t></is></c><c r="B3" s="2" t="inlineStr"><is><t xml:space="preserve">1234567890123456789</t></is></c><c r="C3" s="2" t="inlineStr"><is><t xml:space="preserve">1899</t></is></c><c r="D3" s="2" t="inlineStr"><is><t xml:space="preserve">&amp;&lt;&gt;
  _x005F_x0041_</t></is></c></row>
  </sheetData><autoFilter ref="A1:D3"/></worksheet>
  $ case-import t.xlsx
  id	sum	day	note
  007	12.5	2014-05-17	=1+1
  8	1234567890123456789	1899	&<>\n_x0041_
  $ case-show --numbers -T xlsx t | case-import | sed -n 2p
  007	12.5	2014-05-17	=1+1
  $ case-show -T xlsx t >u.xlsx; case-show -T xlsx t | cmp - u.xlsx

What a spreadsheet cannot hold is told
  $ printf 'a\n%s\n' $(printf 'x%.0s' {1..32768}) >t
  $ case-show -T xlsx t >x
  2> case-show: t:2: column 'a': more than 32767 characters, as many as a spreadsheet's cell holds; shorten the value, or leave the column out (-f)
  [2]
  $ case-show -o x.xlsx t; ls
  t
  x
  2> case-show: t:2: column 'a': more than 32767 characters, as many as a spreadsheet's cell holds; shorten the value, or leave the column out (-f)
  $ { printf 'a\n'; yes | head -n 1048576; } >t
  $ case-show -o x.xlsx t
  2> case-show: t:1048577: more than 1048575 records, as many as a spreadsheet holds below its header; choose some (case-grep)
  [2]
  $ { seq 16385 | tr '\n' '\t'; echo b; } >t
  $ case-show -o x.xlsx t
  2> case-show: 16386 columns; a spreadsheet has 16384 at most: choose some (-f)
  [2]
  $ needs_terminal
  $ printf 'a\n1\n' >t
  $ script -qec 'case-show -T xlsx t' /dev/null </dev/null | tr -d '\r'
  case-show: xlsx is no text for a terminal; write it to a file by -o
  [2 0]

CSV is written for spreadsheets
  $ printf 'a\t=b\n=1+1\t-5\n+x;y\t-x\n@q\t\\t1\n＝1\t+7\n' | case-show -T csv -d ';' --bom --safe
  \xef\xbb\xbfa;'=b (esc)
  '=1+1;-5
  "'+x;y";'-x
  '@q;"'	1"
  '＝1;+7
  $ printf 'a\tb\n=1\tx y\n' | case-show -T csv -d ' '
  a b
  =1 "x y"
  $ case-list | case-show -T json --safe
  2> case-show: --safe is for csv, not for json
  [0 2]
  $ case-list | case-show -T csv -d xy
  2> case-show: -d takes one ASCII character, not 'xy'
  [0 2]

GeoJSON has the points that the table has, else the countries'
  $ needs jq
  $ printf 'id\tlat\tlon\tcountry\n1\t48.850\t2.35\tFrance\n2\t\t\tPeru\n3\t91\t1\t\n4\t+7.\t-.5\t\n' | case-show -T geojson
  {"type":"FeatureCollection","features":[
  {"type":"Feature","geometry":{"type":"Point","coordinates":[2.35,48.850]},"properties":{"id":"1","country":"France"}},
  {"type":"Feature","geometry":null,"properties":{"id":"2","lat":"","lon":"","country":"Peru"}},
  {"type":"Feature","geometry":null,"properties":{"id":"3","lat":"91","lon":"1","country":""}},
  {"type":"Feature","geometry":{"type":"Point","coordinates":[-0.5,7]},"properties":{"id":"4","country":""}}
  ]}
  $ printf 'id\tcountry\n1\tBelgien\n2\tNowhere\n3\t\n' | case-show -T geojson --numbers
  {"type":"FeatureCollection","features":[
  {"type":"Feature","geometry":{"type":"Point","coordinates":[4.33,50.83]},"properties":{"id":1,"country":"Belgien"}},
  {"type":"Feature","geometry":null,"properties":{"id":2,"country":"Nowhere"}},
  {"type":"Feature","geometry":null,"properties":{"id":3,"country":""}}
  ]}
  $ echo '{"fields": [{"name": "at", "type": "geopoint"}]}' >s
  $ printf 'at\tname\n2.35, 48.85\tA"\nx\tB\n' | case-show -T geojson --schema s -f name,at
  {"type":"FeatureCollection","features":[
  {"type":"Feature","geometry":{"type":"Point","coordinates":[2.35,48.85]},"properties":{"name":"A\""}},
  {"type":"Feature","geometry":null,"properties":{"name":"B","at":"x"}}
  ]}
  $ printf 'a\n' | case-show -T geojson | jq -c .
  {"type":"FeatureCollection","features":[]}
  $ printf 'a\tb\n1\n' | case-show -T geojson | tail -n 2
  {"type":"FeatureCollection","features":[
  2> case-show: standard input:2: 1 field, expected 2; case-check --good keeps the sound records
  [0 2 0]
