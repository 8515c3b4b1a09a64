README shows what the tools print
  $ sh $ROOT/tests/docs/examples.sh $ROOT/README.md

The manual pages show what the tools print
  $ sh $ROOT/tests/docs/examples.sh $ROOT/man/case*.1

No page has a pipe behind case-import: a shell tells the status of the last tool alone
  $ awk '/^( +|\$ |\.Dl \$ )*case-import/ { command = 1 }
  > 	command && /\|/ { print FILENAME ": " $0 }
  > 	!/[\\|]$/ { command = 0 }' $ROOT/README.md $ROOT/man/case*.[157]

Help, manual page and tool have the same options
  $ [ -z "$UNDER_VALGRIND" ] || skip 'hundreds of runs that end at their options'
  $ sh $ROOT/tests/docs/options.sh $ROOT/man/case-*.1

Help, manual page and tool have the same formats
  $ sh $ROOT/tests/docs/formats.sh case-show $ROOT/man/case-show.1
  $ sh $ROOT/tests/docs/formats.sh case-import $ROOT/man/case-import.1

No room of the library includes one of its own floor, or of a higher one
  $ sh $ROOT/tests/docs/floors.sh $ROOT

No page puts a quote within a quote, as `.Ql a , Ql b` does
  $ grep -En '(^\.|[[:blank:]])Ql .*[[:blank:]]Ql ' $ROOT/man/*.[157]
  [1]
