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

`make install` puts what is needed in its place, and the tools run there
  $ unset MAKEFLAGS MFLAGS
  $ make -s -C $ROOT install BUILD="$BUILD" DESTDIR="$TMP" PREFIX=/usr >log
  $ find . -path './usr/*' ! -type d | sort
  ./usr/bin/case-check
  ./usr/bin/case-diff
  ./usr/bin/case-grep
  ./usr/bin/case-import
  ./usr/bin/case-list
  ./usr/bin/case-show
  ./usr/bin/case-sort
  ./usr/bin/case-stats
  ./usr/share/bash-completion/completions/case-check
  ./usr/share/bash-completion/completions/case-diff
  ./usr/share/bash-completion/completions/case-grep
  ./usr/share/bash-completion/completions/case-import
  ./usr/share/bash-completion/completions/case-list
  ./usr/share/bash-completion/completions/case-show
  ./usr/share/bash-completion/completions/case-sort
  ./usr/share/bash-completion/completions/case-stats
  ./usr/share/man/man1/case-check.1
  ./usr/share/man/man1/case-diff.1
  ./usr/share/man/man1/case-grep.1
  ./usr/share/man/man1/case-import.1
  ./usr/share/man/man1/case-list.1
  ./usr/share/man/man1/case-show.1
  ./usr/share/man/man1/case-sort.1
  ./usr/share/man/man1/case-stats.1
  ./usr/share/man/man5/case.5
  ./usr/share/man/man7/caseutils.7
  $ usr/bin/case-list -f id | usr/bin/case-stats
  column	kind	filled	empty	distinct	min	max	top	top_count
  id	text	7	0	7	1	M	1	1

