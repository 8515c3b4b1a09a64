# caseutils: small Unix filters for catalogues of cases.
#
#   make            the tools, the library and the completion for bash, in build/
#   make demo       the main job: cases in Europe, as cards
#   make check      the tests; check-valgrind runs them under valgrind,
#                   check-browser looks at the HTML page in Chromium, check-growth
#                   sees that time grows as the input does
#   make bench      the benchmarks, against the peers that are installed
#   make install    to PREFIX (/usr/local), below DESTDIR; uninstall takes it away;
#                   install-library puts libtsv there alone
#
# CC, CFLAGS, CPPFLAGS and LDFLAGS are the user's, and a change of one builds anew.
# SANITIZE=address,undefined builds with sanitizers, HARDENING= without the flags of a
# hardened build; BUILD=dir builds elsewhere. The completion is printed by a program that
# is built: COMPLETION= goes without, for another machine's compiler.

BUILD = build
PREFIX = /usr/local
DESTDIR =
MANUALS = $(PREFIX)/share/man
COMPLETIONS = $(PREFIX)/share/bash-completion/completions
TEMPLATES = $(PREFIX)/share/caseutils/templates

CFLAGS = -O2 -g
CPPFLAGS =
LDFLAGS =
SANITIZE =

# What glibc and others show only when asked; elsewhere nothing is hidden. It is defined
# here and nowhere else.
FEATURES = -D_GNU_SOURCE=
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla -Wundef -Wwrite-strings -Wcast-qual -Wformat=2

# lib/text/memmem.h
ifeq ($(shell echo 'char memmem(void); int main(void) { return memmem(); }' | \
	$(CC) -x c - -o /dev/null 2>/dev/null && echo found),)
FEATURES += -DLACKS_MEMMEM
endif

# The flags if the compiler takes them all, else those that it takes.
taken = $(shell probe=$$(mktemp); for flags in "$(1)" $(1); do \
	echo 'int main(void) { return 0; }' | \
		$(CC) -Werror -O2 -include string.h $$flags -x c - -o $$probe 2>/dev/null && \
		echo $$flags && [ "$$flags" = "$(1)" ] && break; done; rm -f $$probe)

# A hardened build, as far as the compiler goes. _FORTIFY_SOURCE needs the optimizer, hides
# faults from sanitizers, and may be among the user's flags.
HARDEN = -fPIE -fstack-protector-strong -fstack-clash-protection -fcf-protection
HARDEN_LINK = -pie -Wl,-z,relro -Wl,-z,now
HARDENING := $(call taken,$(HARDEN) $(HARDEN_LINK))
ifeq ($(SANITIZE)$(findstring _FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS)),)
ifneq ($(filter-out -O0,$(filter -O%,$(CFLAGS))),)
HARDENING += -U_FORTIFY_SOURCE \
	$(or $(call taken,-D_FORTIFY_SOURCE=3),$(call taken,-D_FORTIFY_SOURCE=2))
endif
endif

ifdef SANITIZE
SANITIZERS = -fsanitize=$(SANITIZE) -fno-sanitize-recover=all -fno-omit-frame-pointer
endif
ALL_CFLAGS = -std=c11 $(FEATURES) $(WARNINGS) -Ilib -I$(BUILD) \
	$(filter-out $(HARDEN_LINK),$(HARDENING)) $(CPPFLAGS) $(CFLAGS) $(SANITIZERS)
LINK = $(CC) $(CFLAGS) $(SANITIZERS) $(filter $(HARDEN_LINK),$(HARDENING)) $(LDFLAGS)

# Spreadsheets are read and written where their libraries are found.
SHEETS = lib/import/zip.c lib/import/sheet.c lib/import/sheet_xml.c lib/import/xlsx.c \
	lib/import/xlsx_book.c lib/import/ods.c lib/render/xlsx.c lib/render/archive.c
SHEETS_FOUND := $(shell pkg-config --exists minizip expat zlib && echo found)
ifdef SHEETS_FOUND
READ_SHEETS = -lminizip -lexpat
WRITE_SHEETS = -lz
else
FEATURES += -DLACKS_SPREADSHEETS
LACKED = $(SHEETS)
endif

TOOLS = $(patsubst cmd/%.c,%,$(wildcard cmd/case-*.c))
TSV = $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard lib/tsv/*.c)))
ROOMS = $(patsubst %.c,$(BUILD)/%.o,$(filter-out lib/tsv/% $(LACKED),$(sort $(wildcard lib/*/*.c))))
BENCH = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/bench/*.c))
UNITS = $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/test_*.c))
PAGES = $(wildcard man/*.[157])
COMPLETION = $(BUILD)/completion.bash

# What each tool links besides the project's own library. All read a schema.
LIBS = -ljansson -lutf8proc -lm
LIBS_case-grep = -lpcre2-8
LIBS_case-mend = -lpcre2-8
LIBS_case-show = -lcsv $(WRITE_SHEETS)
LIBS_case-stats = -lcsv -lgmp $(WRITE_SHEETS)
LIBS_case-import = -lcsv $(READ_SHEETS)
LIBS_case-check = -lpcre2-8
LIBS_case-edit = -lpcre2-8
LIBS_tests = -lcmocka -lpcre2-8 -lutf8proc -lcsv -ljansson -lgmp -lm $(READ_SHEETS) $(WRITE_SHEETS)

all: $(TOOLS:%=$(BUILD)/%) $(BUILD)/libtsv.a $(BUILD)/libtsv.so.0 $(COMPLETION)

# The tools' own rooms, then the parsing library below them.
$(TOOLS:%=$(BUILD)/%): $(BUILD)/%: $(BUILD)/cmd/%.o $(BUILD)/libcase.a $(BUILD)/libtsv.a
	$(LINK) -o $@ $^ $(LIBS_$*) $(LIBS)

$(BUILD)/libcase.a: $(ROOMS)
$(BUILD)/libtsv.a: $(TSV)
$(BUILD)/libcase.a $(BUILD)/libtsv.a:
	rm -f $@
	$(AR) rcs $@ $^

# The parsing library's objects serve both forms. What tsv.h declares is exported.
$(TSV): private OBJECT_FLAGS = -fPIC -fvisibility=hidden -fno-semantic-interposition
$(BUILD)/libtsv.so.0: $(TSV)
	$(filter-out -pie,$(LINK)) -shared -Wl,-soname,libtsv.so.0 -o $@ $^

# Changes when what is built with does, so that all is built anew.
$(BUILD)/flags: export FLAGS = $(CC) $(ALL_CFLAGS), $(LINK)
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo "$$FLAGS" | cmp -s - $@ || echo "$$FLAGS" >$@

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(OBJECT_FLAGS) -MMD -MP -c -o $@ $<

# The built-in catalogue, as bytes that a C compiler reads.
$(BUILD)/cases.inc: data/cases.tsv
$(BUILD)/cases.schema.inc: data/cases.schema.json
$(BUILD)/cases.inc $(BUILD)/cases.schema.inc:
	@mkdir -p $(@D)
	od -An -v -tx1 $< | sed 's/\([0-9a-f][0-9a-f]\)/0x\1,/g' >$@

$(BUILD)/lib/schema/builtin.o: $(BUILD)/cases.inc $(BUILD)/cases.schema.inc

# Countries and currencies, folded and sorted by a program that is built for it.
EMBED = $(patsubst %,$(BUILD)/%.o,data/embed lib/schema/vocabulary lib/text/fold lib/text/utf8)
$(BUILD)/embed: $(EMBED) $(patsubst %.c,$(BUILD)/%.o,$(wildcard lib/tsv/*.c))
	$(LINK) -o $@ $^ -lutf8proc

$(BUILD)/countries.inc $(BUILD)/currencies.inc: $(BUILD)/%.inc: data/%.tsv $(BUILD)/embed
	$(BUILD)/embed $* <$< >$@

$(BUILD)/lib/schema/builtin_terms.o: $(BUILD)/countries.inc $(BUILD)/currencies.inc

# The template, the style and the script of the HTML page as bytes, and of the latter two
# the digests that its policy names.
$(BUILD)/page.%.inc: lib/render/page.%
	@mkdir -p $(@D)
	od -An -v -tx1 $< | sed 's/\([0-9a-f][0-9a-f]\)/0x\1,/g' >$@

$(BUILD)/page.%.hash: lib/render/page.%
	@mkdir -p $(@D)
	sha256sum $< | cut -c 1-64 | tr a-f A-F | basenc -d --base16 | base64 | \
		sed 's/.*/"sha256-&"/' >$@

$(BUILD)/lib/render/html.o: $(BUILD)/page.mustache.inc $(BUILD)/page.css.inc \
	$(BUILD)/page.js.inc $(BUILD)/page.css.hash $(BUILD)/page.js.hash

$(BUILD)/tests/%: $(BUILD)/tests/unit/%.o $(BUILD)/libcase.a $(BUILD)/libtsv.a
	$(LINK) -o $@ $^ $(LIBS_tests)

$(BUILD)/tests/test_golden: $(BUILD)/tests/unit/golden_form.o

# Calls that fail, to be loaded into the tools.
$(BUILD)/tests/test_faults: | $(BUILD)/tests/faults.so
$(BUILD)/tests/faults.so: tests/faults/shim.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) -std=c11 $(FEATURES) -O2 -fPIC -shared -o $@ $< -ldl

# What bash offers: what the catalogue knows, then what is done with it.
$(BUILD)/completion: $(BUILD)/cmd/completion.o $(BUILD)/libcase.a $(BUILD)/libtsv.a
	$(LINK) -o $@ $^ $(LIBS)

$(COMPLETION): cmd/completion.bash $(BUILD)/completion
	{ $(BUILD)/completion && cat $<; } >$@.part
	mv $@.part $@

demo: all
	PATH="$(abspath $(BUILD)):$$PATH"; case-list | case-grep -r Europe | case-show

# Every test is a cmocka program; test_golden runs tests/golden/*.t with the tools of
# the folder TOOLS_IN. The last line is the totals of all.
TOOLS_IN = $(BUILD)
units: $(UNITS)

check: all units
	@BUILD="$(abspath $(BUILD))" TOOLS="$(abspath $(TOOLS_IN))" RUNNER='$(RUNNER)' \
		tests/run.sh $(UNITS)

# The unit tests again and again, to see one that depends on chance.
TIMES = 20
check-repeat: all units
	@BUILD="$(abspath $(BUILD))" tests/run.sh \
		$$(for i in $$(seq $(TIMES)); do echo $(filter-out %/test_golden,$(UNITS)); done)

# Ten times the columns, elements, keys, patterns, ids. WORKS=name runs some of them only.
check-growth: all
	@PATH="$(abspath $(BUILD)):$$PATH" tests/growth.sh

# The same with every tool and every test under valgrind. It writes to files, so
# that standard error stays the tool's own; what it found ends with status 99.
VALGRIND = $(shell command -v valgrind) -q --error-exitcode=99 --leak-check=no \
	--suppressions=$(CURDIR)/tests/valgrind.supp \
	--log-file=$(abspath $(BUILD))/valgrind/log.%p
check-valgrind: all units
	@mkdir -p $(BUILD)/valgrind
	@for tool in $(TOOLS); do \
		printf '%s\n' '#!/bin/sh' 'exec $(VALGRIND) $(abspath $(BUILD))/'$$tool' "$$@"' \
			>$(BUILD)/valgrind/$$tool; \
		chmod +x $(BUILD)/valgrind/$$tool; \
	done
	@rm -f $(BUILD)/valgrind/log.*
	$(MAKE) check TOOLS_IN=$(BUILD)/valgrind RUNNER="env UNDER_VALGRIND=1 $(VALGRIND)" || \
		{ grep -h '^==' $(BUILD)/valgrind/log.* | head -n 40; exit 1; }

# WORKS=name runs some of them only; what else can be set stands in tests/bench/README.md.
$(BENCH): %: %.o
	$(LINK) -o $@ $<

bench: all $(BENCH)
	@BUILD="$(BUILD)" tests/bench/run.sh works.sh

bench-memory: all $(BENCH)
	@BUILD="$(BUILD)" tests/bench/run.sh memory.sh

# The HTML page as a browser has it; needs Chromium and Python.
check-browser: all
	BUILD="$(abspath $(BUILD))" python3 tests/browser/page.py

install: all install-library
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install $(TOOLS:%=$(BUILD)/%) "$(DESTDIR)$(PREFIX)/bin"
	for page in $(PAGES); do \
		section="$(DESTDIR)$(MANUALS)/man$${page##*.}"; \
		install -d "$$section" && install -m 644 $$page "$$section" || exit; \
	done
	install -d "$(DESTDIR)$(TEMPLATES)"
	install -m 644 data/templates/* "$(DESTDIR)$(TEMPLATES)"
	for tool in $(if $(COMPLETION),$(TOOLS)); do \
		install -d "$(DESTDIR)$(COMPLETIONS)" && \
		install -m 644 $(COMPLETION) "$(DESTDIR)$(COMPLETIONS)/$$tool" || exit; \
	done

install-library: all
	for folder in include lib/pkgconfig; do \
		install -d "$(DESTDIR)$(PREFIX)/$$folder" || exit; \
	done
	install -d "$(DESTDIR)$(MANUALS)/man3"
	install -m 644 lib/tsv/tsv.h "$(DESTDIR)$(PREFIX)/include"
	install -m 644 $(BUILD)/libtsv.a $(BUILD)/libtsv.so.0 "$(DESTDIR)$(PREFIX)/lib"
	ln -sf libtsv.so.0 "$(DESTDIR)$(PREFIX)/lib/libtsv.so"
	version=$$(sed -n 's/^#define TSV_VERSION "\(.*\)"/\1/p' lib/tsv/tsv.h) && \
		sed -e "s|@PREFIX@|$(PREFIX)|" -e "s|@VERSION@|$$version|" lib/tsv/tsv.pc.in \
			>"$(DESTDIR)$(PREFIX)/lib/pkgconfig/tsv.pc"
	install -m 644 man/tsv.3 "$(DESTDIR)$(MANUALS)/man3"

uninstall:
	for tool in $(TOOLS); do \
		rm -f "$(DESTDIR)$(PREFIX)/bin/$$tool" "$(DESTDIR)$(COMPLETIONS)/$$tool"; \
	done
	for page in $(PAGES) man/tsv.3; do \
		rm -f "$(DESTDIR)$(MANUALS)/man$${page##*.}/$${page##*/}"; \
	done
	for template in $(notdir $(wildcard data/templates/*)); do \
		rm -f "$(DESTDIR)$(TEMPLATES)/$$template"; \
	done
	for file in include/tsv.h lib/libtsv.a lib/libtsv.so lib/libtsv.so.0 lib/pkgconfig/tsv.pc; do \
		rm -f "$(DESTDIR)$(PREFIX)/$$file"; \
	done

clean:
	rm -rf $(BUILD)

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

.PHONY: all demo units check check-repeat check-growth check-valgrind check-browser bench bench-memory install \
	install-library uninstall clean FORCE
.SECONDARY:
