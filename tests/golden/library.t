The program that tsv(3) shows is built from an installed copy, shared and static
  $ needs pkg-config
  $ [ -z "$(nm "$BUILD/libtsv.a" | grep '__[au]b\?san')" ] || skip 'a sanitized library needs its runtime'
  $ sed -n '/^#include <err.h>/,/^\.Ed/p' $ROOT/man/tsv.3 | sed '/^\.Ed/d; s/\\e/\\/g' >count.c
  $ make -s -C $ROOT -o all install-library BUILD="$BUILD" DESTDIR= PREFIX="$PWD/usr"
  $ export PKG_CONFIG_PATH=$PWD/usr/lib/pkgconfig
  $ printf 'city\tcountry\nLima\tPeru\nCusco\tPeru\nParis\tFrance' >cities.tsv
  $ cc -o shared count.c $(pkg-config --cflags --libs tsv)
  $ LD_LIBRARY_PATH=usr/lib ./shared country cities.tsv
  count	country
  2	Peru
  1	France
  $ ./shared country cities.tsv 2>/dev/null || echo 'needs the shared library'
  needs the shared library
  $ rm usr/lib/libtsv.so*
  $ cc -Wall -Wextra -Wpedantic -Werror -o static count.c $(pkg-config --cflags --libs tsv)
  $ ./static city <cities.tsv
  count	city
  1	Lima
  1	Cusco
  1	Paris
  $ ./static town cities.tsv
  2> static: no column 'town'; there are: city, country
  [2]
  $ printf 'a\tb\n1\n' | ./static a
  2> static: standard input:2: 1 field, expected 2; case-check --good keeps the sound records
  [0 2]
  $ echo "case-list (caseutils) $(pkg-config --modversion tsv)" >version
  $ case-list --version | diff version -

The shared library exports these names, on which programs depend
  $ [ -z "$(nm "$BUILD/libtsv.a" | grep '__[au]b\?san')" ] || skip 'a sanitizer exports names of its own'
  $ nm -D --defined-only "$BUILD/libtsv.so.0" | sed 's/.* //' | LC_ALL=C sort
  tsv_alloc
  tsv_buf_free
  tsv_buf_grow
  tsv_buf_printf
  tsv_buf_vprintf
  tsv_builder_batch
  tsv_builder_clear
  tsv_builder_drop_record
  tsv_builder_escape_cr
  tsv_builder_field
  tsv_builder_free
  tsv_builder_reserve
  tsv_calloc
  tsv_columns_add
  tsv_columns_all
  tsv_columns_exclude
  tsv_columns_free
  tsv_columns_has
  tsv_columns_header
  tsv_columns_init
  tsv_columns_parse
  tsv_dict_add
  tsv_dict_add_all
  tsv_dict_find
  tsv_dict_free
  tsv_error_errno
  tsv_error_free
  tsv_error_set
  tsv_escape_append
  tsv_escape_last
  tsv_escape_normalise
  tsv_grow
  tsv_header_add
  tsv_header_append
  tsv_header_check
  tsv_header_equal
  tsv_header_find
  tsv_header_free
  tsv_header_need
  tsv_header_split
  tsv_header_unite
  tsv_input_bytes
  tsv_input_check_paths
  tsv_input_close
  tsv_input_line
  tsv_input_lines
  tsv_input_memory
  tsv_input_open
  tsv_input_seek
  tsv_input_size
  tsv_input_unread
  tsv_out_of_memory
  tsv_reader_close
  tsv_reader_count_lines
  tsv_reader_next
  tsv_reader_next_item
  tsv_reader_open
  tsv_reader_open_tolerant
  tsv_reader_range
  tsv_realloc
  tsv_remap_batch
  tsv_remap_free
  tsv_remap_init
  tsv_remap_init_columns
  tsv_set_out_of_memory
  tsv_shorten
  tsv_span_compare
  tsv_span_cut
  tsv_span_trim
  tsv_strndup
  tsv_suggest
  tsv_table_close
  tsv_table_name
  tsv_table_next
  tsv_table_open
  tsv_table_open_memory
  tsv_table_part
  tsv_unescape_append
  $ readelf -d "$BUILD/libtsv.so.0" | sed -n 's/.*soname: *\[\(.*\)\]/\1/p'
  libtsv.so.0

tsv(3) names every function of tsv.h
  $ grep -o '\<tsv_[a-z_]*(' $ROOT/lib/tsv/tsv.h | tr -d '(' | sort -u >header
  $ grep -o '\<tsv_[a-z_]*' $ROOT/man/tsv.3 | sort -u | comm -23 header -

C++ takes tsv.h
  $ needs c++
  $ echo '#include "lib/tsv/tsv.h"' >a.cc
  $ c++ -std=c++11 -I$ROOT -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -fsyntax-only a.cc

However separators are found, the table is the same; what does not run here is told
  $ awk 'BEGIN { srand(1); print "a\tb\tc"; for (i = 0; i < 30000; i++) {
  > 	for (s = ""; rand() < 0.95;) s = s "x"; print s "\t" i "\t" s s } }' >t
  $ TSV_SCAN=portable case-list -f c,a t >portable
  $ for version in AVX-512 AVX2; do
  > 	TSV_SCAN=$version case-list -f c,a t >out 2>err && ! cmp portable out
  > 	[ ! -s err ] || grep -q 'does not run here' err || cat err
  > done; true
  $ TSV_SCAN=abacus case-list
  2> case-list: TSV_SCAN=abacus: does not run here
  [2]
