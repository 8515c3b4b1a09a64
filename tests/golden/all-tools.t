# What holds of every tool; `every` and `run` are functions of prelude.bash.

--help tells what a tool does and what its options are
  $ for tool in $tools; do echo; $tool --help || echo "$tool: $?"; done

  usage: case-check [--schema FILE] [--good FILE] [--keep LEVEL] [-f FIELDS]
                    [-k FIELDS] [-o FILE] [FILE...]
         case-check --infer [-o FILE] [FILE...]

  Prints what is wrong with tables, as a table: file, line, key, column, problem, level
  (error, warning, note), expected, first (where a value that stands twice stood
  first), value. Looks at each byte, at the number of fields of each record, and at the
  values of columns that the catalogue knows.

        --schema FILE    check values by this Table Schema, as case(5) tells
        --infer          print the Table Schema of the tables instead, to be edited
        --good FILE      keep the header and the sound records in FILE: those that
                         have nothing but notes
        --keep LEVEL     keep those with findings up to LEVEL (warning, or note);
                         the status is that of findings above it
    -f, --fields FIELDS  check the values of only these columns (a,b  a-c  *_id)
    -k, --key FIELDS     name records by these columns (default: the schema's key)
    -o, --output FILE    write to FILE, which is replaced when all went well
    -h, --help           print this help
    -V, --version        print the version

  A BOM, CRLF and a last line without LF are notes, and mended in what is kept. FILE -
  is standard input. Status: 0 sound, 1 findings (with --keep: above LEVEL), 2 trouble.

  usage: case-cut -f FIELDS | --exclude FIELDS [--rename NEW=OLD]... [-o FILE]
                  [FILE...]

  Prints columns of the FILEs, or of standard input: chosen, ordered, renamed.

    -f, --fields FIELDS    only these columns, in this order (a,b  a-c  *_id)
        --exclude FIELDS   all columns but these
        --rename NEW=OLD   print the column OLD under the name NEW; alone, all
                           columns are kept (may be given again)
    -o, --output FILE      write to FILE, which is replaced when all went well
    -h, --help             print this help
    -V, --version          print the version

  FIELDS and OLD are names as the FILEs have them. FILE - is standard input. Status:
  0 done, 2 trouble.

  usage: case-diff [-k FIELDS] [-f FIELDS] [--records WHICH] [--schema FILE] [-o FILE]
                   OLD NEW

  Prints what changed from table OLD to table NEW, as a table: change, key, field,
  old, new, which case-patch applies. The order of records and columns does not
  matter.

    -k, --key FIELDS     the columns that tell records apart (default: the schema's
                         primaryKey)
    -f, --fields FIELDS  compare only these columns (a,b  a-c  *_id)
        --records WHICH  print records instead: those added or removed, or of those
                         that changed the old or the new ones
        --schema FILE    what columns mean: the key, and which keys are the same
    -o, --output FILE    write to FILE, which is replaced when all went well
    -h, --help           print this help
    -V, --version        print the version

  OLD or NEW may be -, standard input. Status: 0 no difference, 1 some, 2 trouble.

  usage: case-dupes [-k FIELDS] [--between FILE] [--one-to-one] [--min SCORE]
                    [--block FIELDS] [--schema FILE] [-o FILE] [FILE...]

  Prints the records that probably tell of the same, as a table of pairs, best first:
  score (0 to 1), why (which fields are equal, near, differ or are missing), the keys
  of both, and where they stand.

    -k, --key FIELDS       compare these columns (a,b  a-c  *_id; default: all but the key)
        --between FILE     pair records of FILEs with records of this one
        --one-to-one       give each record one partner at most, the best
        --min SCORE        print pairs of at least this score (default: 0.5)
        --block FIELDS     compare only records that are the same in these columns
        --schema FILE      what columns mean: the key, terms, missing values
    -o, --output FILE      write to FILE, which is replaced when all went well
    -h, --help             print this help
    -V, --version          print the version

  The score is the probability of a match, learned from the tables themselves. FILE -
  is standard input. Status: 0 done, with pairs or none, 2 trouble.

  usage: case-edit [SELECTION] [--new] [--delete] [-k FIELDS] [--schema FILE]
                   [-o OUTPUT] [PATTERN] FILE

  Opens the records of FILE that case-grep would keep (all, if nothing says which) in an
  editor ($VISUAL, $EDITOR, else vi) as lines of name: value. What was changed there is
  checked, then applied to FILE as it stands by then, which is replaced as a whole.

  SELECTION is case-grep's options that say which records: -e, -W, -r, -v, -i, -I and
  others; see case-grep --help.

        --new            add a record, with the next number as its key; no other is
                         opened unless it is selected
        --delete         remove the records that were removed from the text
    -k, --key FIELDS     the columns that tell records apart (default: the schema's
                         primaryKey)
        --schema FILE    what columns mean, and what they must hold; case(5) tells
    -o, --output OUTPUT  write the changed table to OUTPUT, and leave FILE as it is
    -h, --help           print this help
    -V, --version        print the version

  What is wrong stands in the text as remarks (#!), and it is opened again; an empty text
  or the same again gives up. Status: 0 done, 1 something was not applied, 2 trouble.

  usage: case-grep [-vcqFwxiI] [-m N] [-f FIELDS] [-o FILE] PATTERN [FILE...]
         case-grep [OPTIONS] [-e PATTERN]... [-r REGION]... [-W COND]... [FILE...]

  Keeps the records that match. PATTERN is a Perl-compatible regular expression,
  looked for in each field's value; ^ and $ are the field's ends.

  What is looked for; all must hold, and of one option given twice either:
    -e, --regexp PATTERN       this pattern; may begin with a dash
        --patterns-from FILE   the patterns in FILE, one a line; empty ones are skipped
    -r, --region REGION        the region, by any of its names
        --country, --city, --org, --speaker VALUE
        --theme VALUE          one of the themes
        --type, --kind VALUE   by any of its names
                               these compare the whole value as -I does
    -W, --where COND           FIELD OP VALUE, with OP one of
                               =  !=            text, byte for byte; FIELD= is missing
                               == !== < <= > >= numbers and dates (2014, 2014-05)
                               ~  !~            a pattern, which -i and -I apply to
                               :  !:            as -I compares; a term in any spelling
                               VALUE @FIELD is that of another column, \@ a mere @
        --any                  one condition of -W is enough

  How:
    -f, --fields FIELDS        look for patterns in these columns only
    -F, --fixed-strings        patterns are strings, not expressions
    -E, -P                     no effect: patterns are Perl's already
    -w, --word                 match whole words only
    -x, --whole                match whole fields only
    -i, --ignore-case          STRASSE finds Straße
    -I, --ignore-accents       sao finds São; case and composition are ignored too
    -v, --invert-match         keep the records that do not match

  What is printed:
    -c, --count                only the number of records
    -q, --quiet                nothing; stop at the first match
    -m, --max-count N          stop after N records
        --no-header            leave the header out
        --schema FILE          what columns mean; case(5) tells
        --color[=WHEN]         mark what matched: auto (the default), always or never
        --line-buffered        write each record as soon as it is found
    -o, --output FILE          write to FILE, which is replaced when all went well
    -h, --help                 print this help
    -V, --version              print the version

  FILE - is standard input, which is also read when there is no FILE.
  Status: 0 something matched, 1 nothing did, 2 trouble.

  usage: case-import [-t FORMAT] [-d DELIMITER] [-E ENCODING] [OPTION...]
                     [--map NEW=OLD]... [-f FIELDS] [-o FILE] [FILE...]

  Reads tables in other formats and prints them as one table, whose columns are the
  union of theirs.

    -t, --type FORMAT      what the FILEs are (also -T, --format); else the ending of
                           FILE's name tells, or what it begins with
    -d, --delimiter CHAR   between the fields of CSV (else the header tells which of
                           comma, semicolon, TAB and | it is) or TSV (else TAB)
    -E, --encoding NAME    of a file that has no byte order mark (as windows-1252);
                           else UTF-8
        --sheet SHEET      of a spreadsheet the sheet of this name, or this number from
                           1; else the first, which is told when there are others

  What is forgiven, and counted on standard error:
        --skip N           leave out N lines, or rows of a sheet, above the header
        --until-empty      end at the first empty record
        --pad              fill records of CSV and TSV up that have too few fields
        --trim-ends        drop their empty fields beyond the last name
        --blanks           drop blanks around their quotes
        --escape CHAR      it stands before a quote within quotes (as \)
        --raw              in TSV a backslash is only a backslash; else \t \n \r \\
                           are read as the stream reads them, and \N as empty
        --replace-bad      U+FFFD for bytes that the encoding lacks
        --rejects FILE     write records that cannot be read to FILE, and go on

  What becomes of the columns, in this order:
        --at PATH          JSON: the array with the table in an object (data/items)
        --flatten          JSON: objects within become columns (a/b)
        --drop-empty       leave out columns with neither name nor value
        --name-empty       name columns without a name by their place (column_3)
        --unique-names     number names that stand twice (a, a_2)
        --gather NEW=FIELDS
                           the filled ones of these columns become a list
        --first NEW=FIELDS the first filled one of these columns
        --split FIELD=SEP  a value with SEP between elements becomes a list
        --map NEW=OLD      rename the column OLD (or #3, the file's third) to NEW
    -f, --fields FIELDS    only these columns, in this order (a,b  a-c  *_id)
        --source           add the columns source and line: where a record stood

        --schema FILE      what columns mean, as case(5) tells
    -o, --output FILE      write to FILE, which is replaced when all went well
    -h, --help             print this help
    -V, --version          print the version

  Formats, and endings that tell them:
    csv        RFC 4180, with any delimiter (.csv)
    tsv        fields between TABs, in quotes as in CSV (.tsv .tab)
    stream     Linear TSV, as these tools print it: quotes are bytes like others
    json       JSON: an array of objects, also one within an object (.json)
    jsonl      JSON Lines: objects, one after the other (.jsonl .ndjson)
    rec        records as GNU recutils has them (.rec)
    xlsx       a sheet of an Office workbook (.xlsx .xlsm)
    ods        a sheet of an OpenDocument spreadsheet (.ods)
    programme  the page of a forum's programme
  A .tsv file with a field that begins with a quote needs -t tsv or -t stream.

  An option that is of no use to any FILE's format is refused.
  FILE - is standard input, also when there is none. Status: 0 done, 1 records were
  rejected, 2 trouble.

  usage: case-join -k KEY[=OTHER]... [-f FIELDS] [--inner | --anti] [--many] [-I]
                   [--schema FILE] [-o FILE] OTHER [FILE...]

  Adds the columns of table OTHER to each record of FILE whose key stands in OTHER.
  Records keep their order and their bytes; without a partner they get empty fields.

    -k, --key KEY[=OTHER]  the column that joins, and its name in OTHER; several are
                           one key; an empty key has no partner
    -f, --fields FIELDS    add these columns of OTHER (a,b  a-c  *_id); else all but
                           the key's
        --inner            only records that have a partner
        --anti             only records that have none, and add nothing
        --many             a key may stand in several records of OTHER: one record each
    -I, --ignore-accents   keys are the same without regard to case and accents
        --schema FILE      what columns mean: terms and numbers are compared as such
    -o, --output FILE      write to FILE, which is replaced when all went well
    -h, --help             print this help
    -V, --version          print the version

  OTHER or FILE may be -, standard input. Status: 0 all records had a partner, 1 some
  had none, 2 trouble.

  usage: case-list [-f FIELDS] [--exclude FIELDS] [-m N] [--columns] [--source]
                   [-o FILE] [FILE...]

  Prints catalogues as one table: the FILEs, else $CASES, else the built-in cases.

    -f, --fields FIELDS    only these columns, in this order (a,b  a-c  *_id)
        --exclude FIELDS   all columns but these
    -m, --max-count N      stop after N records
        --columns          print the names of the columns, one a line
        --source           add the columns source and line: where a record stood
    -o, --output FILE      write to FILE, which is replaced when all went well
    -h, --help             print this help
    -V, --version          print the version

  FILE - is standard input. Status: 0 done, 2 trouble.

  usage: case-mend STEP... [-e PATTERN]... [-W COND]... [-v] [--schema FILE]
                   [--log FILE [-k FIELDS]] [-o FILE] [FILE...]

  Mends what case-check finds. The steps go over the records in the order given;
  a value that does not fit a step stays and is told.

  Steps; =FIELDS (a,b  a-c  *_id) says for which columns:
        --set FIELD=VALUE            give all this value
        --fill FIELD=VALUE           give those without a value this one
        --empty WORD[=FIELDS]        take WORD for no value: NULL, NA, -
        --trim[=FIELDS]              blanks: none at the ends, one between words
        --terms[=FIELDS]             spell terms as the schema's vocabulary prefers
        --dates ORDER[=FIELDS]       dates of the order dmy, mdy or ymd to ISO 8601
        --numbers SIGN[=FIELDS]      amounts whose decimal sign is , or . to numbers
        --map FIELD=TABLE            replace values by a table of two columns: from, to
        --replace FIELD/REGEX/TEXT   replace each match; $1 is the first group's
        --text FIELDS                HTML to plain text

  Which records, by case-grep's options; without these, all:
    -e, --regexp PATTERN       that match
        --patterns-from FILE   that match one of the patterns in FILE
    -r, --region REGION        of the region
        --country, --city, --org, --speaker, --theme, --type, --kind VALUE
                               that hold the value
    -W, --where COND           that fulfil FIELD OP VALUE
        --any                  one condition of -W is enough
    -f, --fields FIELDS        look for patterns in these columns only
    -F, --fixed-strings        patterns are strings, not expressions
    -E, -P                     no effect: patterns are Perl's already
    -w, --word                 match whole words only
    -x, --whole                match whole fields only
    -i, --ignore-case          STRASSE finds Straße
    -I, --ignore-accents       sao finds São
    -v, --invert-match         the records that these do not select

        --schema FILE      what columns mean; case(5) tells
        --log FILE         write what changed to FILE, as case-diff prints it
    -k, --key FIELDS       name records in it by these columns (default: the schema's
                           key)
    -o, --output FILE      write to FILE, which is replaced when all went well
    -h, --help             print this help
    -V, --version          print the version

  FILE - is standard input. Status: 0 all values fitted, 1 some did not, 2 trouble.

  usage: case-patch [-R] [-k FIELDS] [--rejects FILE] [--dry-run] [--schema FILE]
                    [-o FILE] PATCH [FILE]

  Applies PATCH, changes as case-diff prints them, to the table FILE, or to standard
  input. A change that does not fit is left out and told: its field is not `old`, or
  its record is missing or is another. One that was made already is fine.

    -R, --reverse       take the changes back
    -k, --key FIELDS    the columns that tell records apart (default: those that PATCH
                        names, else the schema's primaryKey)
        --rejects FILE  write the changes that do not fit to FILE, with a column why
        --dry-run       tell what would be done, and print no table
        --schema FILE   what columns mean: the key, and which keys are the same
    -o, --output FILE   write to FILE, which is replaced when all went well
    -h, --help          print this help
    -V, --version       print the version

  PATCH or FILE may be -, standard input. Status: 0 all changes are made, 1 some did not
  fit, 2 trouble.

  usage: case-show [-T FORMAT] [-f FIELDS] [--id ID,...] [--title TEXT] [--date DATE]
                   [--width N] [--color[=WHEN]] [--numbers] [-d DELIMITER] [--bom]
                   [--safe] [--template FILE [--escape KIND]] [-o FILE] [FILE...]

  Shows a table: cases as cards, any other table as lines of column: value.

    -T, --format FORMAT    one of the formats below; else what the name of -o's FILE
                           ends with tells, else text
    -f, --fields FIELDS    only these columns, in this order (a,b  a-c  *_id)
        --id ID,...        only the records whose id is one of these
        --title TEXT       a title over the whole (text, markdown, html, template)
        --date DATE        a date under it, as 2026-05-17 (text, markdown, html, template)
        --width N          columns of a line (text, table); else COLUMNS, the
                           terminal's, or 80
        --color[=WHEN]     bold and dim (text, table): auto (default), always or never
        --numbers          numbers are written as such, not as strings (json, jsonl, geojson, xlsx)
    -d, --delimiter CHAR   between values, instead of a comma (csv)
        --bom              a byte order mark first, by which Excel knows UTF-8 (csv)
        --safe             an apostrophe before what a spreadsheet would calculate
                           (csv)
        --template FILE    make the text that FILE, in Mustache, has for each record
                           (template)
        --escape KIND      escape values for this, where FILE's ending does not tell
                           (html, tex, ics, json, markdown, wiki, none)
        --schema FILE      what columns mean, as case(5) tells
    -o, --output FILE      write to FILE, which is replaced when all went well
    -h, --help             print this help
    -V, --version          print the version

  Formats:
    text        cases as cards, else lines of column: value
    table       aligned columns
    markdown    a table, or a section a record for a single column of -f
    html        one page that needs nothing else
    json        an array of objects
    jsonl       an object a line
    geojson     a map's features, by lat and lon, else by country
    csv         as RFC 4180 has it
    rec         as GNU recutils has it: lines of name: value
    xlsx        a spreadsheet
    template    what the template of --template makes of each record

  FILE - is standard input, the default. Status: 0 done, 1 an ID was not found,
  2 trouble.

  usage: case-sort [-k FIELD[:LETTERS]]... [-u] [-o FILE] [FILE...]

  Sorts the records of tables by columns, with sort(1); the header stays first.

    -k, --key FIELD[:LETTERS]
                           sort by this column, and by the next -k what is equal in
                           it; without -k by the whole record. LETTERS are sort(1)'s:
                             n  as a number       g  as a number with an exponent
                             V  as a version      f  lower case as upper case
                             r  reversed          l  as the locale orders text
    -u, --unique           keep the first of the records whose keys are equal
    -o, --output FILE      write to FILE, which is replaced when all went well
    -h, --help             print this help
    -V, --version          print the version

  Equal records keep their order. Text is compared byte by byte, whatever the locale.
  Nothing is printed unless all of the input is sound. TMPDIR is where sort(1) keeps
  what does not fit in memory. FILE - is standard input. Status: 0 done, 2 trouble.

  usage: case-stats [-b FIELDS] [-s FIELDS [-p P,...] [--approx]] [--top N] [--total]
                    [-T FORMAT] [--width N] [-o FILE] [FILE...]
         case-stats --partial [-b FIELDS] [-s FIELDS [--approx]] [-o FILE] [FILE...]
         case-stats --merge [-p P,...] [--top N] [--total] [-T FORMAT] [FILE...]
         case-stats [-f FIELDS] [-T FORMAT] [-o FILE] [FILE...]

  Counts the records of a table by group and sums up numbers; without -b and -s, tells
  what each column holds.

    -b, --by FIELDS        one line a group of equal values in these columns, the
                           largest first; a list counts for each of its elements
    -s, --sum FIELDS       n, skipped (no number), sum (exact), mean, sd (of a
                           sample), min and max of these columns
    -p, --percentiles P,...  percentiles of the columns of -s, as 5,50,95: exact, by
                           definition 7, as R, NumPy and spreadsheets have it
        --approx           percentiles in constant memory, off by 0.39 percent at most
        --top N            only the N largest groups, the others as one line
        --total            a last line for all records
        --partial          print a partial result, for --merge
        --merge            add up partial results: as if their tables had been one
    -f, --fields FIELDS    without -b and -s: only these columns
    -T, --format FORMAT    tsv (default), table, json; bars, svg: a chart of the
                           counts, or of the sum of one column
        --width N          columns of a line (table, bars); else COLUMNS, the
                           terminal's, or 80
        --schema FILE      what columns mean, as case(5) tells
    -o, --output FILE      write to FILE, which is replaced when all went well
    -h, --help             print this help
    -V, --version          print the version

  FILE - is standard input, the default. Status: 0 done, 2 trouble.

-h and --help are the same
  $ for tool in $tools; do $tool -h >short; $tool --help | cmp short -; done

--version and -V tell the name and the version, which is the same for all
  $ for tool in $tools; do $tool --version | sed 's/ [0-9.]*$/ N/'; done
  case-check (caseutils) N
  case-cut (caseutils) N
  case-diff (caseutils) N
  case-dupes (caseutils) N
  case-edit (caseutils) N
  case-grep (caseutils) N
  case-import (caseutils) N
  case-join (caseutils) N
  case-list (caseutils) N
  case-mend (caseutils) N
  case-patch (caseutils) N
  case-show (caseutils) N
  case-sort (caseutils) N
  case-stats (caseutils) N
  $ for tool in $tools; do $tool -V; done | sed 's/.* //' | uniq | wc -l
  1

Help on a full disk is told
  $ for tool in $tools; do $tool --help >/dev/full || echo $?; done
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2> case-check: standard output: cannot write: No space left on device
  2> case-cut: standard output: cannot write: No space left on device
  2> case-diff: standard output: cannot write: No space left on device
  2> case-dupes: standard output: cannot write: No space left on device
  2> case-edit: standard output: cannot write: No space left on device
  2> case-grep: standard output: cannot write: No space left on device
  2> case-import: standard output: cannot write: No space left on device
  2> case-join: standard output: cannot write: No space left on device
  2> case-list: standard output: cannot write: No space left on device
  2> case-mend: standard output: cannot write: No space left on device
  2> case-patch: standard output: cannot write: No space left on device
  2> case-show: standard output: cannot write: No space left on device
  2> case-sort: standard output: cannot write: No space left on device
  2> case-stats: standard output: cannot write: No space left on device

An option that there is not is told
  $ every -Z
  2> case-check: -Z is no option, or is misused; see case-check --help
  2> case-cut: -Z is no option, or is misused; see case-cut --help
  2> case-diff: -Z is no option, or is misused; see case-diff --help
  2> case-dupes: -Z is no option, or is misused; see case-dupes --help
  2> case-edit: -Z is no option, or is misused; see case-edit --help
  2> case-grep: -Z is no option, or is misused; see case-grep --help
  2> case-import: -Z is no option, or is misused; see case-import --help
  2> case-join: -Z is no option, or is misused; see case-join --help
  2> case-list: -Z is no option, or is misused; see case-list --help
  2> case-mend: -Z is no option, or is misused; see case-mend --help
  2> case-patch: -Z is no option, or is misused; see case-patch --help
  2> case-show: -Z is no option, or is misused; see case-show --help
  2> case-sort: -Z is no option, or is misused; see case-sort --help
  2> case-stats: -Z is no option, or is misused; see case-stats --help
  [2]
  $ every --no-such=option
  2> case-check: --no-such=option is no option, or is misused; see case-check --help
  2> case-cut: --no-such=option is no option, or is misused; see case-cut --help
  2> case-diff: --no-such=option is no option, or is misused; see case-diff --help
  2> case-dupes: --no-such=option is no option, or is misused; see case-dupes --help
  2> case-edit: --no-such=option is no option, or is misused; see case-edit --help
  2> case-grep: --no-such=option is no option, or is misused; see case-grep --help
  2> case-import: --no-such=option is no option, or is misused; see case-import --help
  2> case-join: --no-such=option is no option, or is misused; see case-join --help
  2> case-list: --no-such=option is no option, or is misused; see case-list --help
  2> case-mend: --no-such=option is no option, or is misused; see case-mend --help
  2> case-patch: --no-such=option is no option, or is misused; see case-patch --help
  2> case-show: --no-such=option is no option, or is misused; see case-show --help
  2> case-sort: --no-such=option is no option, or is misused; see case-sort --help
  2> case-stats: --no-such=option is no option, or is misused; see case-stats --help
  [2]

A missing file is told
  $ every nowhere.tsv
  2> case-check: nowhere.tsv: No such file or directory
  2> case-cut: nowhere.tsv: No such file or directory
  2> case-diff: nowhere.tsv: No such file or directory
  2> case-dupes: nowhere.tsv: No such file or directory
  2> case-edit: nowhere.tsv: No such file or directory
  2> case-grep: nowhere.tsv: no such file; beside options that say what to look for, a pattern is given by -e
  2> case-import: nowhere.tsv: No such file or directory
  2> case-join: nowhere.tsv: No such file or directory
  2> case-list: nowhere.tsv: No such file or directory
  2> case-mend: nowhere.tsv: No such file or directory
  2> case-patch: nowhere.tsv: No such file or directory
  2> case-show: nowhere.tsv: No such file or directory
  2> case-sort: nowhere.tsv: No such file or directory
  2> case-stats: nowhere.tsv: No such file or directory
  [2]
  $ every no/such/file
  2> case-check: no/such/file: No such file or directory
  2> case-cut: no/such/file: No such file or directory
  2> case-diff: no/such/file: No such file or directory
  2> case-dupes: no/such/file: No such file or directory
  2> case-edit: no/such/file: No such file or directory
  2> case-grep: no/such/file: no such file; beside options that say what to look for, a pattern is given by -e
  2> case-import: no/such/file: No such file or directory
  2> case-join: no/such/file: No such file or directory
  2> case-list: no/such/file: No such file or directory
  2> case-mend: no/such/file: No such file or directory
  2> case-patch: no/such/file: No such file or directory
  2> case-show: no/such/file: No such file or directory
  2> case-sort: no/such/file: No such file or directory
  2> case-stats: no/such/file: No such file or directory
  [2]

A directory is told
  $ every .
  2> case-check: .: is a directory; name the files in it
  2> case-cut: .: is a directory; name the files in it
  2> case-diff: .: is a directory; name the files in it
  2> case-dupes: .: is a directory; name the files in it
  2> case-edit: .: is a directory; name the files in it
  2> case-grep: .: is a directory; name the files in it
  2> case-import: .: is a directory; name the files in it
  2> case-join: .: is a directory; name the files in it
  2> case-list: .: is a directory; name the files in it
  2> case-mend: .: is a directory; name the files in it
  2> case-patch: .: is a directory; name the files in it
  2> case-show: .: is a directory; name the files in it
  2> case-sort: .: is a directory; name the files in it
  2> case-stats: .: is a directory; name the files in it
  [2]
  $ every /
  2> case-check: /: is a directory; name the files in it
  2> case-cut: /: is a directory; name the files in it
  2> case-diff: /: is a directory; name the files in it
  2> case-dupes: /: is a directory; name the files in it
  2> case-edit: /: is a directory; name the files in it
  2> case-grep: /: is a directory; name the files in it
  2> case-import: /: is a directory; name the files in it
  2> case-join: /: is a directory; name the files in it
  2> case-list: /: is a directory; name the files in it
  2> case-mend: /: is a directory; name the files in it
  2> case-patch: /: is a directory; name the files in it
  2> case-show: /: is a directory; name the files in it
  2> case-sort: /: is a directory; name the files in it
  2> case-stats: /: is a directory; name the files in it
  [2]
  $ every - <.
  2> case-check: standard input: is a directory; name the files in it
  2> case-cut: standard input: is a directory; name the files in it
  2> case-diff: standard input: is a directory; name the files in it
  2> case-dupes: standard input: is a directory; name the files in it
  2> case-edit: standard input: cannot be replaced; save the table in a file first
  2> case-grep: standard input: is a directory; name the files in it
  2> case-import: standard input: is a directory; name the files in it
  2> case-join: standard input: is a directory; name the files in it
  2> case-list: standard input: is a directory; name the files in it
  2> case-mend: standard input: is a directory; name the files in it
  2> case-patch: standard input: is a directory; name the files in it
  2> case-show: standard input: is a directory; name the files in it
  2> case-sort: standard input: is a directory; name the files in it
  2> case-stats: standard input: is a directory; name the files in it
  [2]

Empty input is told: the stage before may have failed
  $ every - </dev/null
  2> case-check: standard input: empty, not even a header; did the stage before it fail?
  2> case-cut: standard input: empty, not even a header; did the stage before it fail?
  2> case-diff: standard input: empty, not even a header; did the stage before it fail?
  2> case-dupes: standard input: empty, not even a header; did the stage before it fail?
  2> case-edit: standard input: cannot be replaced; save the table in a file first
  2> case-grep: standard input: empty, not even a header; did the stage before it fail?
  2> case-import: standard input: empty, not even a header; did what made it fail?
  2> case-join: standard input: empty, not even a header; did the stage before it fail?
  2> case-list: standard input: empty, not even a header; did the stage before it fail?
  2> case-mend: standard input: empty, not even a header; did the stage before it fail?
  2> case-patch: standard input: empty, not even a header; did the stage before it fail?
  2> case-show: standard input: empty, not even a header; did the stage before it fail?
  2> case-sort: standard input: empty, not even a header; did the stage before it fail?
  2> case-stats: standard input: empty, not even a header; did the stage before it fail?
  [2]
  $ : >empty
  $ every empty
  2> case-check: empty: empty, not even a header; did the stage before it fail?
  2> case-cut: empty: empty, not even a header; did the stage before it fail?
  2> case-diff: empty: empty, not even a header; did the stage before it fail?
  2> case-dupes: empty: empty, not even a header; did the stage before it fail?
  2> case-edit: empty: empty, not even a header; did the stage before it fail?
  2> case-grep: empty: empty, not even a header; did the stage before it fail?
  2> case-import: empty: empty, not even a header; did what made it fail?
  2> case-join: empty: empty, not even a header; did the stage before it fail?
  2> case-list: empty: empty, not even a header; did the stage before it fail?
  2> case-mend: empty: empty, not even a header; did the stage before it fail?
  2> case-patch: empty: empty, not even a header; did the stage before it fail?
  2> case-show: empty: empty, not even a header; did the stage before it fail?
  2> case-sort: empty: empty, not even a header; did the stage before it fail?
  2> case-stats: empty: empty, not even a header; did the stage before it fail?
  [2]

A table without records is one
  $ printf 'id\tsince' >t
  $ every t
  file	line	key	column	problem	level	expected	first	value
  t	1			the last line has no end (LF)	note		\t (esc)
  id	since
  change	key	field	old	new
  added	1	id		1
  added	1	since		2014
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  id	since
  id	since
  id	since	since_2
  id	since
  id	since
  id	since
  id	since
  id	count	share
  statuses: 1 0 1 0 1 1 0 0 0 0 0 0 0 0
  2> case-check: 1 finding; sound records: 0 of 0
  2> case-edit: t: no record is selected
  2> case-join: both tables have a column 'since'; that of OTHER is 'since_2'

A byte order mark, CRLF and a missing last LF are forgiven, and do not come out
  $ printf '\357\273\277id\tsince\r\n1\t2014\r\n2\t2015' >t
  $ every t
  file	line	key	column	problem	level	expected	first	value
  t	1			begins with a byte order mark	note		\t (esc)
  t	1			line ends with CRLF	note		\t (esc)
  t	3			the last line has no end (LF)	note		\t (esc)
  id	since
  1	2014
  2	2015
  change	key	field	old	new
  removed	2	id	2\t (esc)
  removed	2	since	2015\t (esc)
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  id	since
  1	2014
  2	2015
  id	since
  1	2014
  2	2015
  id	since
  1	2014
  2	2015
  id	since	since_2
  1	2014	2014
  2	2015\t (esc)
  id	since
  1	2014
  2	2015
  id	since
  1	2014
  2	2015
  id	since
  1	2014
  2	2015
  Id:    1
  Since: 2014

  Id:    2
  Since: 2015
  id	since
  1	2014
  2	2015
  id	count	share
  1	1	50.0
  2	1	50.0
  statuses: 1 0 1 0 0 0 0 1 0 0 0 0 0 0
  2> case-check: 3 findings; sound records: 2 of 2
  2> case-join: both tables have a column 'since'; that of OTHER is 'since_2'
  2> case-join: 1 record had no partner, the first with the key '2'; --anti prints them

A NUL is a byte as any other
  $ printf 'id\tsince\n1\t20\00014\n' >t
  $ every t
  file	line	key	column	problem	level	expected	first	value
  t	2	1	since	NUL byte	error			\\x00
  t	2	1	since	not of the type	error	a date (YYYY, YYYY-MM or YYYY-MM-DD)		20\\x0014
  id	since
  1	20\x0014 (esc)
  change	key	field	old	new
  changed	1	since	20\x0014	2014 (esc)
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  id	since
  1	20\x0014 (esc)
  id	since
  1	20\x0014 (esc)
  id	since
  1	20\x0014 (esc)
  id	since	since_2
  1	20\x0014	2014 (esc)
  id	since
  1	20\x0014 (esc)
  id	since
  1	20\x0014 (esc)
  id	since
  1	20\x0014 (esc)
  Id:    1
  Since: 20\x0014 (esc)
  id	since
  1	20\x0014 (esc)
  id	count	share
  1	1	100.0
  statuses: 1 0 1 0 0 0 0 0 0 0 0 0 0 0
  2> case-check: 2 findings; sound records: 0 of 1
  2> case-join: both tables have a column 'since'; that of OTHER is 'since_2'

A full disk is told
  $ printf 'id\tsince\n2\tx\n' >t
  $ every t >/dev/full
  2> case-check: 1 finding; sound records: 0 of 1
  2> case-check: standard output: cannot write: No space left on device
  2> case-cut: standard output: cannot write: No space left on device
  2> case-diff: standard output: cannot write: No space left on device
  2> case-dupes: standard output: cannot write: No space left on device
  2> case-edit: standard output: cannot write: No space left on device
  2> case-grep: standard output: cannot write: No space left on device
  2> case-import: standard output: cannot write: No space left on device
  2> case-join: both tables have a column 'since'; that of OTHER is 'since_2'
  2> case-join: 1 record had no partner, the first with the key '2'; --anti prints them
  2> case-join: standard output: cannot write: No space left on device
  2> case-list: standard output: cannot write: No space left on device
  2> case-mend: standard output: cannot write: No space left on device
  2> case-patch: standard output: cannot write: No space left on device
  2> case-show: standard output: cannot write: No space left on device
  2> case-sort: standard output: cannot write: No space left on device
  2> case-stats: standard output: cannot write: No space left on device
  [2]

A full disk is told in whatever format
  $ for format in text table markdown html csv json jsonl rec template; do
  > 	case-show -T $format $([ $format != template ] || echo --template ../data/record.txt) \
  > 		../data/one.tsv >/dev/full || echo $format $?
  > done
  text 2
  table 2
  markdown 2
  html 2
  csv 2
  json 2
  jsonl 2
  rec 2
  template 2
  2> case-show: standard output: cannot write: No space left on device
  2> case-show: standard output: cannot write: No space left on device
  2> case-show: standard output: cannot write: No space left on device
  2> case-show: standard output: cannot write: No space left on device
  2> case-show: standard output: cannot write: No space left on device
  2> case-show: standard output: cannot write: No space left on device
  2> case-show: standard output: cannot write: No space left on device
  2> case-show: standard output: cannot write: No space left on device
  2> case-show: standard output: cannot write: No space left on device
  $ for format in tsv table json bars svg; do
  > 	case-stats -b id -T $format ../data/one.tsv >/dev/full || echo $format $?
  > done
  tsv 2
  table 2
  json 2
  bars 2
  svg 2
  2> case-stats: standard output: cannot write: No space left on device
  2> case-stats: standard output: cannot write: No space left on device
  2> case-stats: standard output: cannot write: No space left on device
  2> case-stats: standard output: cannot write: No space left on device
  2> case-stats: standard output: cannot write: No space left on device
  $ case-stats -T table ../data/one.tsv >/dev/full
  2> case-stats: standard output: cannot write: No space left on device
  [2]
  $ case-grep -c 2014 ../data/one.tsv >/dev/full
  2> case-grep: standard output: cannot write: No space left on device
  [2]
  $ case-list --columns >/dev/full
  2> case-list: standard output: cannot write: No space left on device
  [2]
  $ case-import ../data/programme.txt >/dev/full
  2> case-import: standard output: cannot write: No space left on device
  [2]
  $ printf '{"a":1}\n' | case-import >/dev/full
  2> case-import: standard output: cannot write: No space left on device
  [0 2]
  $ { printf 'a,b\n'; seq 200000 | sed 's/.*/&,&/'; } | case-import >/dev/full
  2> case-import: standard output: cannot write: No space left on device
  [0 2]

A device that is full is told with its name
  $ printf 'id\tsince\n2\tx\n' >t
  $ every -o /dev/full t
  2> case-check: 1 finding; sound records: 0 of 1
  2> case-check: /dev/full: cannot write: No space left on device
  2> case-cut: /dev/full: cannot write: No space left on device
  2> case-diff: /dev/full: cannot write: No space left on device
  2> case-dupes: /dev/full: cannot write: No space left on device
  2> case-edit: /dev/full: cannot write: No space left on device
  2> case-grep: /dev/full: cannot write: No space left on device
  2> case-import: /dev/full: cannot write: No space left on device
  2> case-join: both tables have a column 'since'; that of OTHER is 'since_2'
  2> case-join: 1 record had no partner, the first with the key '2'; --anti prints them
  2> case-join: /dev/full: cannot write: No space left on device
  2> case-list: /dev/full: cannot write: No space left on device
  2> case-mend: /dev/full: cannot write: No space left on device
  2> case-patch: /dev/full: cannot write: No space left on device
  2> case-show: /dev/full: cannot write: No space left on device
  2> case-sort: /dev/full: cannot write: No space left on device
  2> case-stats: /dev/full: cannot write: No space left on device
  [2]

# More than any pipe holds.
A reader that leaves early ends a tool by the signal, without a word
  $ { printf 'id\tsince\n'; seq -f %090.0f 40000 | sed 's/$/\tx/; 1~5s/x$/1989/'; } >t
  $ for tool in $tools; do
  > 	run $tool t | head -n 1
  > 	echo "$tool: ${PIPESTATUS[0]}"
  > done
  file	line	key	column	problem	level	expected	first	value
  case-check: 141
  id	since
  case-cut: 141
  change	key	field	old	new
  case-diff: 141
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  case-dupes: 0
  id	since
  case-edit: 141
  id	since
  case-grep: 141
  id	since
  case-import: 141
  id	since	since_2
  case-join: 141
  id	since
  case-list: 141
  id	since
  case-mend: 141
  id	since
  case-patch: 141
  Id:    0000000000000000000000000000000000000000000000000000000000000000000000000
  case-show: 141
  id	since
  case-sort: 141
  id	count	share
  case-stats: 141
  2> case-join: both tables have a column 'since'; that of OTHER is 'since_2'

It does so where the caller ignores the signal, but case-check then says how far it came
  $ { printf 'id\tsince\n'; seq -f %090.0f 40000 | sed 's/$/\tx/; 1~5s/x$/1989/'; } >t
  $ trap '' PIPE
  $ for tool in $tools; do
  > 	run $tool t 2>err | head -n 1
  > 	echo "$tool: ${PIPESTATUS[0]}"
  > 	sed 's/[0-9][0-9]*/N/g' err
  > done
  file	line	key	column	problem	level	expected	first	value
  case-check: 141
  case-check: N findings; sound records: N of N
  id	since
  case-cut: 141
  change	key	field	old	new
  case-diff: 141
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  case-dupes: 0
  id	since
  case-edit: 141
  id	since
  case-grep: 141
  id	since
  case-import: 141
  id	since	since_2
  case-join: 141
  case-join: both tables have a column 'since'; that of OTHER is 'since_N'
  case-join: N records had no partner, the first with the key 'N'; --anti prints them
  id	since
  case-list: 141
  id	since
  case-mend: 141
  id	since
  case-patch: 141
  Id:    0000000000000000000000000000000000000000000000000000000000000000000000000
  case-show: 141
  id	since
  case-sort: 141
  id	count	share
  case-stats: 141

An endless input ends when the reader leaves
  $ yes id | case-list - | head -n 2
  id
  id
  $ yes id | case-grep id | head -n 2
  id
  id
  $ yes id | case-show -T jsonl | head -n 2
  {"id":"id"}
  {"id":"id"}
  $ yes id | case-import | head -n 2
  id
  id

-o replaces a file when all went well, keeping its mode, and leaves nothing else
  $ for tool in $tools; do
  > 	echo old >$tool; chmod 640 $tool
  > 	printf 'id\tsince\n1\tx\n2\ty\n' | run $tool -o $tool -
  > 	echo "$tool: $?, $(stat -c %a $tool), $(head -n 1 $tool)"
  > done
  case-check: 1, 640, file	line	key	column	problem	level	expected	first	value
  case-cut: 0, 640, id	since
  case-diff: 1, 640, change	key	field	old	new
  case-dupes: 0, 640, score	why	key_a	key_b	file_a	line_a	file_b	line_b
  case-edit: 2, 640, old
  case-grep: 0, 640, id	since
  case-import: 0, 640, id	since
  case-join: 1, 640, id	since	since_2
  case-list: 0, 640, id	since
  case-mend: 0, 640, id	since
  case-patch: 0, 640, id	since
  case-show: 0, 640, Id:    1
  case-sort: 0, 640, id	since
  case-stats: 0, 640, id	count	share
  2> case-check: 2 findings; sound records: 0 of 2
  2> case-edit: standard input: cannot be replaced; save the table in a file first
  2> case-join: both tables have a column 'since'; that of OTHER is 'since_2'
  2> case-join: 1 record had no partner, the first with the key '2'; --anti prints them
  $ ls -A
  case-check
  case-cut
  case-diff
  case-dupes
  case-edit
  case-grep
  case-import
  case-join
  case-list
  case-mend
  case-patch
  case-show
  case-sort
  case-stats

-o leaves the old file when something is wrong
  $ for tool in $tools; do
  > 	echo old >$tool
  > 	case $tool in
  > 	case-check) case-check -o $tool nowhere.tsv ;;
  > 	*) printf 'id\tsince\n1\tx\n2\n' | run $tool -o $tool - ;;
  > 	esac
  > 	echo "$tool: $?, $(cat $tool)"
  > done
  case-check: 2, old
  case-cut: 2, old
  case-diff: 2, old
  case-dupes: 2, old
  case-edit: 2, old
  case-grep: 2, old
  case-import: 2, old
  case-join: 2, old
  case-list: 2, old
  case-mend: 2, old
  case-patch: 2, old
  case-show: 2, old
  case-sort: 2, old
  case-stats: 2, old
  2> case-check: nowhere.tsv: No such file or directory
  2> case-cut: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  2> case-diff: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  2> case-dupes: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  2> case-edit: standard input: cannot be replaced; save the table in a file first
  2> case-grep: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  2> case-import: standard input:3: record 2 has 1 field, expected 2; --pad fills short ones up
  2> case-join: both tables have a column 'since'; that of OTHER is 'since_2'
  2> case-join: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  2> case-list: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  2> case-mend: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  2> case-patch: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  2> case-show: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  2> case-sort: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  2> case-stats: standard input:3: 1 field, expected 2; case-check --good keeps the sound records
  $ ls -A
  case-check
  case-cut
  case-diff
  case-dupes
  case-edit
  case-grep
  case-import
  case-join
  case-list
  case-mend
  case-patch
  case-show
  case-sort
  case-stats

-o into a folder that is not there is told
  $ every -o no/such/place ../data/one.tsv
  2> case-check: no/such/place: cannot write beside it: No such file or directory
  2> case-cut: no/such/place: cannot write beside it: No such file or directory
  2> case-diff: no/such/place: cannot write beside it: No such file or directory
  2> case-dupes: no/such/place: cannot write beside it: No such file or directory
  2> case-edit: no/such/place: cannot write beside it: No such file or directory
  2> case-grep: no/such/place: cannot write beside it: No such file or directory
  2> case-import: no/such/place: cannot write beside it: No such file or directory
  2> case-join: no/such/place: cannot write beside it: No such file or directory
  2> case-list: no/such/place: cannot write beside it: No such file or directory
  2> case-mend: no/such/place: cannot write beside it: No such file or directory
  2> case-patch: no/such/place: cannot write beside it: No such file or directory
  2> case-show: no/such/place: cannot write beside it: No such file or directory
  2> case-sort: no/such/place: cannot write beside it: No such file or directory
  2> case-stats: no/such/place: cannot write beside it: No such file or directory
  [2]

Standard input can be named once: its second reader would begin where the first one's buffer ended
  $ for tool in ${tools/case-diff/}; do
  > 	seq 3 | sed 1iid | run $tool - ../data/one.tsv - || echo $?
  > done
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2> case-check: standard input: is given twice, but can be read once; save it in a file first
  2> case-cut: standard input: is given twice, but can be read once; save it in a file first
  2> case-dupes: standard input: is given twice, but can be read once; save it in a file first
  2> case-edit: takes one FILE, and a PATTERN before it unless options say which records; see case-edit --help
  2> case-grep: standard input: is given twice, but can be read once; save it in a file first
  2> case-import: standard input: is given twice, but can be read once; save it in a file first
  2> case-join: standard input: is given twice, but can be read once; save it in a file first
  2> case-list: standard input: is given twice, but can be read once; save it in a file first
  2> case-mend: standard input: is given twice, but can be read once; save it in a file first
  2> case-patch: takes the changes, PATCH, and one FILE; see case-patch --help
  2> case-show: standard input: is given twice, but can be read once; save it in a file first
  2> case-sort: standard input: is given twice, but can be read once; save it in a file first
  2> case-stats: standard input: is given twice, but can be read once; save it in a file first

A file that is written to is no operand: what is written would be read again, until the disk is full
  $ printf 'id\tsince\n1\t2014\n' >t
  $ ln t link
  $ for tool in $tools; do
  > 	run $tool link >>t || echo $?
  > done
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2
  2> case-check: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-cut: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-diff: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-dupes: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-edit: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-grep: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-import: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-join: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-list: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-mend: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-patch: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-show: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-sort: link: is the output, too; write it by -o, which replaces a file when all went well
  2> case-stats: link: is the output, too; write it by -o, which replaces a file when all went well
  $ case-list - <t >>t
  2> case-list: standard input: is the output, too; write it by -o, which replaces a file when all went well
  [2]
  $ CASES=t case-list >>t
  2> case-list: t: is the output, too; write it by -o, which replaces a file when all went well
  [2]
  $ case-grep 1 <t >>t
  2> case-grep: standard input: is the output, too; write it by -o, which replaces a file when all went well
  [2]
  $ cat t
  id	since
  1	2014
  $ case-grep 1 - t >t
  2> case-grep: t: is the output, too; write it by -o, which replaces a file when all went well
  [2]

By -o a file may be read and written, and what writes nothing may read its output's file
  $ printf 'id\tsince\n1\t2014\n' >t
  $ case-list -o t t t >>t && case-grep -q 1 t >>t
  $ cat t
  id	since
  1	2014
  1	2014

-o - is standard output
  $ case-list -o - ../data/one.tsv
  id	since
  1	2014
  $ printf 'id\n1\n' >t
  $ case-list -o - t >>t
  2> case-list: t: is the output, too; write it by -o, which replaces a file when all went well
  [2]
  $ ls -A
  t

A limit of the size of files is told, and nothing is left
  $ seq 100000 | sed 1in >t
  $ (ulimit -f 8; case-list -o out t)
  2> case-list: out: cannot write: File too large
  [2]
  $ (ulimit -f 8; case-list t >part)
  2> case-list: standard output: cannot write: File too large
  [2]
  $ ls -A
  part
  t

A name of any length is told in part, with where it stands and the cure
  $ name=$(head -c 100000 /dev/zero | tr '\0' n)
  $ printf '%s\t%s\nx\ty\n' $name $name | case-list - 2>&1 | sed 's/nnnn*/n/g'
  case-list: standard input:1: columns 1 and 2 are both named 'n…'; rename one
  [0 2 0]

With few descriptors the output gets its place, or nothing is left behind and the cure is told
  $ [ -z "$UNDER_VALGRIND" ] || skip 'valgrind needs descriptors of its own'
  $ for limit in 4 5 6 7 8 9 10 11 12 13 14 15 16; do
  > 	(ulimit -n $limit; exec case-list -o out ../data/one.tsv ../data/one.tsv) 2>message
  > 	case $? in
  > 	0) [ $(wc -l <out) = 3 ] && rm out ;;
  > 	2) grep -q 'Too many open files; raise the limit (ulimit -n), or give fewer' message ||
  > 		cat message ;;
  > 	*) echo $limit ;;
  > 	esac
  > 	ls -A | grep -v message || :
  > done
  $ (ulimit -n 16; exec case-list -o out ../data/one.tsv ../data/one.tsv)
  $ (ulimit -Sn 12; case-list $(yes ../data/one.tsv | head -n 16)) | wc -l
  17

To a terminal every tool writes controls so that they are seen
# A title of the window, a cleared screen, C1 as UTF-8 and as a byte, NUL, DEL, CR, a
# reversed direction.
  $ needs_terminal
  $ printf 'id\tt\033[2J\n2\ta\033]0;owned\007b\302\2331mc\233d\0e\177f\rg\342\200\256h\n1\tx\303\251\\ty\n' >t
  $ printf 'id\tt\033[2J\n2\tz\302\205\n3\t\033c\n' >u
  $ sed '1s/\x1b.*//' t >v
  $ printf 'id,t\n1,"a\033]0;owned\007b\302\2331mc\177d\re\342\200\256f"\n' >csv
  $ shown() { TERM=xterm NO_COLOR=1 script -qec "$1" /dev/null </dev/null | sed 's/\r$//'; }
  $ shown 'case-list t'
  id	t\x1b[2J
  2	a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\x0dg\u202eh
  1	xé\ty
  $ shown 'case-list -f "t*" --source t'
  t\x1b[2J	source	line
  a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\x0dg\u202eh	t	2
  xé\ty	t	3
  $ shown 'case-list --columns t'
  id
  t\x1b[2J
  $ shown 'case-grep a t'
  id	t\x1b[2J
  2	a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\x0dg\u202eh
  $ shown 'case-grep -v nothing t'
  id	t\x1b[2J
  2	a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\x0dg\u202eh
  1	xé\ty
  $ shown 'case-sort -k id:n t'
  id	t\x1b[2J
  1	xé\ty
  2	a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\x0dg\u202eh
  $ shown 'case-sort -o /dev/tty t'
  id	t\x1b[2J
  1	xé\ty
  2	a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\x0dg\u202eh
  $ shown 'case-show v'
  Id: 2
  t:  a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff
      g\u202eh

  Id: 1
  t:  xé y
  $ for format in table markdown html csv json jsonl rec; do
  > 	shown "case-show -T $format t" | sed '/^<!doctype/,/^<main>/d; /^<script/,/^<\/script>/d'
  > done
  Id  t\x1b[2J
  ──  ─────────────────────────────────────────────────
   2  a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff g\u202eh
   1  xé y
  | Id | t\x1b\[2J |
  | --- | --- |
  | 2 | a\x1b\]0;owned\x07b\x9b1mc�d\x00e\x7ff g\u202eh |
  | 1 | xé y |
  <section id="records" aria-label="Records">
  <h2>Records</h2>
  <article class="card" id="record-2">
  <p class="tag" dir="auto"><a href="#record-2"><span class="kind">record</span> <span class="id">2</span></a></p>
  <h3 dir="auto">2</h3>
  <dl>
  <dt dir="auto">t�[2J</dt><dd dir="auto">a�]0;owned�b�1mc�d�e�f
  g\u202eh</dd>
  </dl>
  </article>
  <article class="card" id="record-1">
  <p class="tag" dir="auto"><a href="#record-1"><span class="kind">record</span> <span class="id">1</span></a></p>
  <h3 dir="auto">1</h3>
  <dl>
  <dt dir="auto">t�[2J</dt><dd dir="auto">xé	y</dd>
  </dl>
  </article>
  </section>
  </main>
  </div>
  </body>
  </html>
  id,t\x1b[2J
  2,"a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\x0dg\u202eh"
  1,"xé	y"
  [
  {"id":"2","t\u001b[2J":"a\u001b]0;owned\u0007b\u009b1mc�d\u0000e\u007ff\rg\u202eh"},
  {"id":"1","t\u001b[2J":"xé\ty"}
  ]
  {"id":"2","t\u001b[2J":"a\u001b]0;owned\u0007b\u009b1mc�d\u0000e\u007ff\rg\u202eh"}
  {"id":"1","t\u001b[2J":"xé\ty"}
  %rec: case
  %column: t_2J t\x1b[2J
  %allowed: id t_2J

  id: 2
  t_2J: a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\x0dg\u202eh

  id: 1
  t_2J: xé	y
  $ shown 'case-stats t'
  column	kind	filled	empty	distinct	min	max	top	top_count
  id	number	2	0	2	1	2	1	1
  t\x1b[2J	text	2	0	2	a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\rg\u202eh	xé\ty	a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\rg\u202eh	1
  $ shown 'case-stats --partial -b "t*" t'
  case-stats-2	by:t\x1b[2J	groups	count
  group	a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\rg\u202eh		1
  group	xé\ty		1
  total		2	2
  $ for format in tsv table json bars svg; do
  > 	shown "case-stats -b 't*' --width 40 -T $format t" | sed '/^<style>/,/^<\/style>/d'
  > done
  t\x1b[2J	count	share
  a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\rg\u202eh	1	50.0
  xé\ty	1	50.0
  t\x1b[2J                    count  share
  ──────────────────────────  ─────  ─────
  a\x1b]0;owned\x07b\x9b1mc…      1   50.0
  xé y                            1   50.0
  [
  {"t\u001b[2J":"a\u001b]0;owned\u0007b\u009b1mc�d\u0000e\u007ff\rg\u202eh","count":1,"share":50.0},
  {"t\u001b[2J":"xé\ty","count":1,"share":50.0}
  ]
  t\x1b[2J          count  share
  a\x1b]0;owned\..      1  50.0%  ########
  xé\x09y               1  50.0%  ########
  <svg xmlns="http://www.w3.org/2000/svg" width="920" height="112" viewBox="0 0 920 112" aria-labelledby="title">
  <title id="title">count by t\x1b[2J</title>
  <rect class="ground" width="920" height="112"/>
  <text class="heading" x="16" y="25">count by t\x1b[2J</text>
  <g>
  <title>a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\x0dg\u202eh</title>
  <rect class="bar" x="344" y="45" height="18" width="480.000"/>
  <text class="label" x="336" y="59">a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7f…</text>
  <text y="59" x="832.000">1 (50.0%)</text>
  </g>
  <g>
  <title>xé\x09y</title>
  <rect class="bar" x="344" y="73" height="18" width="480.000"/>
  <text class="label" x="336" y="87">xé\x09y</text>
  <text y="87" x="832.000">1 (50.0%)</text>
  </g>
  <path class="axis" d="M344 40V96"/>
  </svg>
  $ shown 'case-import csv'
  id	t
  1	a\x1b]0;owned\x07b\x9b1mc\x7fd\re\u202ef
  $ shown 'case-check t'
  file	line	key	column	problem	level	expected	first	value
  t	1		t\\x1b[2J	control character	error			\\x1b
  t	2	2	t\\x1b[2J	control character	error			\\x1b
  t	2	2	t\\x1b[2J	C1 control character: was another encoding meant?	error			\\x9b
  t	2	2	t\\x1b[2J	not UTF-8	error			\\x9b
  t	2	2	t\\x1b[2J	NUL byte	error			\\x00
  t	2	2	t\\x1b[2J	bidirectional control	warning			\\u202e
  case-check: 6 findings; sound records: 1 of 2
  $ shown 'case-check --good /dev/tty -o /dev/null u'
  case-check: 3 findings; sound records: 0 of 2
  id	t\x1b[2J
  case-check: /dev/tty: not written, for the header is not sound; mend line 1
  $ shown 'case-diff -k id t u'
  change	key	field	old	new
  changed	2	t\x1b[2J	a\x1b]0;owned\x07b\x9b1mc\x9bd\x00e\x7ff\x0dg\u202eh	z\x85
  removed	1	id	1\t (esc)
  removed	1	t\\x1b[2J	xé\\ty\t (esc)
  added	3	id		3
  added	3	t\x1b[2J		\x1bc
  $ shown "case-list '$(printf 'no\033[2J')'"
  case-list: no\x1b[2J: No such file or directory
  $ TERM=xterm script -qec 'case-grep owned t; case-show -f id t' /dev/null </dev/null
  id	t\\x1b[2J\r (esc)
  2	a\\x1b]0;\x1b[1;31mowned\x1b[m\\x07b\\x9b1mc\\x9bd\\x00e\\x7ff\\x0dg\\u202eh\r (esc)
  \x1b[2mId:\x1b[0m 2\r (esc)
  \r (esc)
  \x1b[2mId:\x1b[0m 1\r (esc)

What is no catalogue never takes the place of an operand
  $ printf 'id\tcity\n1\tLima \n' >t
  $ printf 'change\tkey\tfield\told\tnew\nchanged\t1\tcity\tRome\tOslo\n' >p
  $ cp t before
  $ case-check -o t t
  2> case-check: t: is read, and what is written there would replace it; give another file
  [2]
  $ case-check --infer -o t t
  2> case-check: t: is read, and what is written there would replace it; give another file
  [2]
  $ case-diff -o t before t
  2> case-diff: t: is read, and what is written there would replace it; give another file
  [2]
  $ case-dupes -o t t
  2> case-dupes: t: is read, and what is written there would replace it; give another file
  [2]
  $ case-stats -o t t
  2> case-stats: t: is read, and what is written there would replace it; give another file
  [2]
  $ case-show -T csv -o ./t t
  2> case-show: ./t: is read, and what is written there would replace it; give another file
  [2]
  $ case-mend --trim --log t t
  2> case-mend: t: is read, and what is written there would replace it; give another file
  [2]
  $ case-mend --trim --log t -o out t
  2> case-mend: t: is read, and what is written there would replace it; give another file
  [2]
  $ case-patch --rejects t p t
  2> case-patch: t: is read, and what is written there would replace it; give another file
  [2]
  $ cmp before t && test ! -e out
  $ case-check --good t -o found t
  2> case-check: 1 finding; sound records: 0 of 1
  [1]
  $ case-mend --trim -o t t
  $ cat t
  id	city

What is no table is told as what it is, with the command that reads it
  $ printf '\037\213\010\0\0\0\0\0\t\t\n' >a.gz
  $ printf 'PK\3\4%26s[Content_Types].xml%40s' >a.xlsx
  $ printf '<!DOCTYPE html>\n<html>\n' >a.html
  $ { printf '\377\376'; printf 'a,b\n1,2\n' | iconv -t UTF-16LE; } >a.txt
  $ printf 'a,b\n1,2\n' | iconv -t UTF-16BE >b.txt
  $ for file in a.gz a.xlsx a.html a.txt b.txt; do
  > 	for tool in ${tools/case-import/}; do
  > 		run $tool $file 2>&1 >/dev/null
  > 		case $? in [^2]) echo $tool ;; esac
  > 	done | sed 's/^[a-z-]*: //' | sort -u
  > done
  a.gz: packed by gzip, no table; unpack it first: gzip -dc
  a.xlsx: an Office file (xlsx, docx), no table; case-import -t xlsx reads a sheet
  a.html: an HTML page, no table; is it a message that came in place of the file?
  a.txt: text in UTF-16 or UTF-32; case-import reads it
  b.txt: text in UTF-16; case-import -E UTF-16BE reads it
  $ for tool in ${tools/case-import/}; do
  > 	printf '\037\213\010\0\0\n' | run $tool - 2>&1 >/dev/null
  > 	run $tool - <a.xlsx 2>&1 >/dev/null
  > done | sed 's/^[a-z-]*: //' | sort -u
  standard input: an Office file (xlsx, docx), no table; case-import -t xlsx reads a sheet
  standard input: cannot be replaced; save the table in a file first
  standard input: packed by gzip, no table; unpack it first: gzip -dc
  [2 0 0]

A stream of one column that is rather CSV or JSON is told, once
  $ printf 'a;b\n1;2\n' >a.csv
  $ printf '{"a": 1}\n' >a.json
  $ printf 'Smith, John\nx, y\n' >a.txt
  $ for file in a.csv a.json a.txt; do
  > 	for tool in ${tools/case-import/}; do run $tool $file 2>&1 >/dev/null | grep -v 'no column\|finding\|nothing to\|needs'; done |
  > 		sed 's/^[a-z-]*: //' | sort -u
  > done
  a.csv: one column, whose name holds ';'; is it CSV? case-import reads it
  a.json: one column, '{"a": 1}'; is it JSON? case-import reads it
  a.txt: one column, whose name holds ','; is it CSV? case-import reads it
  $ printf 'name, first\nLima\n' | case-cut -f '*'
  name, first
  Lima
