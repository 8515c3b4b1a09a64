# The Makefile.

`make install` puts what is needed in its place, and the tools run there
  $ made() { make -s -C "$ROOT" BUILD="$BUILD" -o all DESTDIR="$TMP/a b" PREFIX=/usr "$@"; }
  $ made install
  $ find 'a b' ! -type d | sort
  a b/usr/bin/case-check
  a b/usr/bin/case-cut
  a b/usr/bin/case-diff
  a b/usr/bin/case-dupes
  a b/usr/bin/case-edit
  a b/usr/bin/case-grep
  a b/usr/bin/case-import
  a b/usr/bin/case-join
  a b/usr/bin/case-list
  a b/usr/bin/case-mend
  a b/usr/bin/case-patch
  a b/usr/bin/case-show
  a b/usr/bin/case-sort
  a b/usr/bin/case-stats
  a b/usr/include/tsv.h
  a b/usr/lib/libtsv.a
  a b/usr/lib/libtsv.so
  a b/usr/lib/libtsv.so.0
  a b/usr/lib/pkgconfig/tsv.pc
  a b/usr/share/bash-completion/completions/case-check
  a b/usr/share/bash-completion/completions/case-cut
  a b/usr/share/bash-completion/completions/case-diff
  a b/usr/share/bash-completion/completions/case-dupes
  a b/usr/share/bash-completion/completions/case-edit
  a b/usr/share/bash-completion/completions/case-grep
  a b/usr/share/bash-completion/completions/case-import
  a b/usr/share/bash-completion/completions/case-join
  a b/usr/share/bash-completion/completions/case-list
  a b/usr/share/bash-completion/completions/case-mend
  a b/usr/share/bash-completion/completions/case-patch
  a b/usr/share/bash-completion/completions/case-show
  a b/usr/share/bash-completion/completions/case-sort
  a b/usr/share/bash-completion/completions/case-stats
  a b/usr/share/caseutils/templates/cases.bib
  a b/usr/share/caseutils/templates/cases.ics
  a b/usr/share/caseutils/templates/cases.wiki
  a b/usr/share/caseutils/templates/letter.tex
  a b/usr/share/caseutils/templates/new-cases.atom
  a b/usr/share/man/man1/case-check.1
  a b/usr/share/man/man1/case-cut.1
  a b/usr/share/man/man1/case-diff.1
  a b/usr/share/man/man1/case-dupes.1
  a b/usr/share/man/man1/case-edit.1
  a b/usr/share/man/man1/case-grep.1
  a b/usr/share/man/man1/case-import.1
  a b/usr/share/man/man1/case-join.1
  a b/usr/share/man/man1/case-list.1
  a b/usr/share/man/man1/case-mend.1
  a b/usr/share/man/man1/case-patch.1
  a b/usr/share/man/man1/case-show.1
  a b/usr/share/man/man1/case-sort.1
  a b/usr/share/man/man1/case-stats.1
  a b/usr/share/man/man3/tsv.3
  a b/usr/share/man/man5/case.5
  a b/usr/share/man/man7/caseutils.7
  $ 'a b/usr/bin/case-list' -f id | 'a b/usr/bin/case-stats'
  column	kind	filled	empty	distinct	min	max	top	top_count
  id	text	7	0	7	1	M	1	1

`make uninstall` takes away what was installed, and nothing else
  $ made() { make -s -C "$ROOT" BUILD="$BUILD" -o all DESTDIR="$TMP/a b" PREFIX=/usr "$@"; }
  $ made install
  $ echo mine >'a b/usr/bin/other'
  $ made uninstall
  $ find 'a b' ! -type d
  a b/usr/bin/other

Without the completion the rest is installed
  $ make -s -C "$ROOT" BUILD="$BUILD" -o all DESTDIR="$TMP" COMPLETION= install
  $ find . ! -type d | grep -c bin/case-
  14
  $ find . ! -type d | grep -c completion
  0
  [0 1]

A change of flags builds anew, and no change builds nothing
  $ made() {
  > 	make -s --trace -C "$ROOT" BUILD="$TMP" "$TMP/cmd/case-list.o" "$@" 2>&1 |
  > 		grep -c -- '-c -o'
  > }
  $ made
  1
  $ made
  0
  [1]
  $ made CPPFLAGS=-DX
  1
  $ made CPPFLAGS=-DX
  0
  [1]
  $ made CFLAGS=-O1
  1
  $ made CFLAGS=-O1 LDFLAGS=-L/nowhere
  1
  $ made CFLAGS=-O1 LDFLAGS=-L/nowhere CC="${CC:-cc} -DX"
  1
  $ made CFLAGS=-O1 LDFLAGS=-L/nowhere CC="${CC:-cc} -DX" HARDENING=
  1
  $ made CFLAGS=-O1 LDFLAGS=-L/nowhere CC="${CC:-cc} -DX" HARDENING=
  0
  [1]

The user's flags come after those of the project, in their places
  $ made() {
  > 	make -n -C "$ROOT" BUILD="$TMP" HARDENING= CC=cc CFLAGS=-O1 CPPFLAGS=-DX \
  > 		LDFLAGS=-L/nowhere "$@"
  > }
  $ made "$TMP/cmd/case-list.o" | grep -o -- '-DX -O1 [-A-Z ]*-c'
  -DX -O1   -MMD -MP -c
  $ made "$TMP/case-list" | grep -o -- '^cc -O1.*nowhere' | sort -u
  cc -O1   -L/nowhere

A build is hardened, but for what the user or a sanitizer does otherwise
  $ needs gcc
  $ made() {
  > 	make -n -C "$ROOT" BUILD="$TMP" CC=gcc "$TMP/case-list" "$@" |
  > 		grep -oE -- '-fPIE|-pie|-fstack-p[^ ]*|-Wl,-z,[a-z]*|-._FORTIFY[^ ]*' |
  > 		sed 's/=[23]$/=N/' | sort -u | xargs
  > }
  $ made
  -D_FORTIFY_SOURCE=N -U_FORTIFY_SOURCE -Wl,-z,now -Wl,-z,relro -fPIE -fstack-protector-strong -pie
  $ made CFLAGS=-O0
  -Wl,-z,now -Wl,-z,relro -fPIE -fstack-protector-strong -pie
  $ made CPPFLAGS=-D_FORTIFY_SOURCE=1
  -D_FORTIFY_SOURCE=1 -Wl,-z,now -Wl,-z,relro -fPIE -fstack-protector-strong -pie
  $ made SANITIZE=address
  -Wl,-z,now -Wl,-z,relro -fPIE -fstack-protector-strong -pie
  $ made HARDENING=
   (esc)

Without the libraries of spreadsheets all else is built
  $ made() { make -n -C "$ROOT" BUILD="$TMP" "$TMP/case-import" "$TMP/case-show" "$@"; }
  $ wanted='-DLACKS_SPREADSHEETS|-lminizip|-lexpat|-lz|sheet_xml.c|ods.c|render/archive.c|xlsx.c'
  $ made SHEETS_FOUND= | grep -oE -- "$wanted" | sort -u
  -DLACKS_SPREADSHEETS
  $ made SHEETS_FOUND=yes | grep -cE -- "$wanted"
  7
