/* CSV read by the lexer and by libcsv alone. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "import/import.h"
#include "import/lexer.h"
#include "tsv/tsv.h"

static const char *const pieces[] = {
    "a",  " ",	  ",",	   ",",	   ";",	   "\t",    "\n",
    "\n", "\r",	  "\r\n",  "\"",   ",",	   "\"",    "é",
    "\\", "N",	  "\\n",   "\"a",  "\"\"", "\",\"", "long, long text",
    "0",  "\"\n", "\"x\"", "\n\"",
};

#define PIECES (sizeof(pieces) / sizeof(pieces[0]))

static char path[] = "/tmp/caseutils-csv-XXXXXX";

static void save(struct tsv_span bytes)
{
	FILE *file;

	unlink(path); /* to truncate it would wait for the disk */
	file = fopen(path, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes.data, 1, bytes.size, file), bytes.size);
	assert_int_equal(fclose(file), 0);
}

/* All that the file gives, then the error. */
static void read_all(const struct import_options *options, struct tsv_buf *out)
{
	struct importer im;
	struct tsv_error e = {0};
	struct tsv_batch b;

	tsv_buf_clear(out);
	if (import_open(&im, path, options, &e) == 0 && import_read_header(&im, &e) == 0) {
		tsv_header_append(&im.header, out);
		while (import_next(&im, &b, &e) > 0)
			tsv_buf_add_span(out, tsv_batch_records(&b, 0, b.records));
	}
	import_close(&im);
	if (e.text != NULL)
		tsv_buf_add_string(out, e.text);
	tsv_error_free(&e);
}

/* Reads the file in both ways. */
static void compare(struct import_options options)
{
	struct tsv_buf fast = {0}, plain = {0};

	read_all(&options, &fast);
	options.plain = true;
	read_all(&options, &plain);
	assert_int_equal(fast.size, plain.size);
	assert_memory_equal(fast.data, plain.data, fast.size);
	tsv_buf_free(&fast);
	tsv_buf_free(&plain);
}

static void compare_all(struct tsv_span text)
{
	save(text);
	compare((struct import_options){.format = &import_csv, .delimiter = ','});
	compare((struct import_options){.format = &import_csv, .delimiter = ',', .pad = true});
	compare((struct import_options){.format = &import_tsv});
	compare((struct import_options){0});
	compare((struct import_options){.format = &import_tsv, .delimiter = ';', .raw = true});
}

/* Anything: most of it is unsound. */
static void both_ways_are_alike(void **state)
{
	struct tsv_buf text = {0};
	uint64_t seed = 11;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		tsv_buf_clear(&text);
		tsv_buf_add_string(&text, i % 2 == 0 ? "a,b\n" : "a\n");
		for (uint64_t n = unit_random(&seed) % 30; n > 0; n--)
			tsv_buf_add_string(&text, pieces[unit_random(&seed) % PIECES]);
		compare_all(tsv_buf_span(&text));
	}
	tsv_buf_free(&text);
}

static void add_field(struct tsv_buf *text, uint64_t *seed)
{
	bool quoted = unit_random(seed) % 2 == 0;

	tsv_buf_add_string(text, quoted ? "\"" : "");
	for (uint64_t n = unit_random(seed) % 4; n > 0; n--) {
		const char *piece = pieces[unit_random(seed) % PIECES];
		if (strpbrk(piece, quoted ? "\"" : "\",\r\n") == NULL)
			tsv_buf_add_string(text, piece);
		else
			tsv_buf_add_string(text, quoted ? "\"\"" : "b");
	}
	tsv_buf_add_string(text, quoted ? "\"" : "");
}

/* Sound records, with one now and then that is not, over many texts of the decoder. */
static void long_files_are_alike(void **state)
{
	static const char *const ends[] = {"\n", "\r\n", "\r"};
	struct tsv_buf text = {0};
	uint64_t seed = 12;

	(void)state;
	for (int i = 0; i < 6; i++) {
		tsv_buf_clear(&text);
		tsv_buf_add_string(&text, "a,b,c");
		while (text.size < 400000) {
			tsv_buf_add_string(&text, ends[i % 3]);
			for (int j = 0; j < 3; j++) {
				tsv_buf_add_string(&text, j == 0 ? "" : ",");
				add_field(&text, &seed);
			}
			if (unit_random(&seed) % 100 == 0)
				tsv_buf_add_string(&text, i < 3 ? "5\" disk" : "\n\r");
		}
		compare_all(tsv_buf_span(&text));
	}
	tsv_buf_free(&text);
}

/* What the lexer reads of a text of two columns, and what is left. */
static void check_lexer(const char *text, const char *records, const char *rest, size_t lines)
{
	struct lexer l;
	struct tsv_builder rows = {0};

	lexer_init(&l, ',', false);
	tsv_builder_clear(&rows);
	size_t at = lexer_read(&l, tsv_span_of(text), 2, &rows);
	assert_span(tsv_buf_span(&rows.data), records);
	assert_string_equal(text + at, rest);
	assert_int_equal(l.lines, 1 + lines);
	tsv_builder_free(&rows);
	lexer_free(&l);
}

static void the_lexer_stops_at_what_is_unsound(void **state)
{
	(void)state;
	check_lexer("1,2\n\"3\",\"\"\"4\"\r\n\n5,6\r7,8", "1\t2\n3\t\"4\n5\t6\n", "7,8", 4);
	check_lexer("1\",\"\"\n2\"\"3\",4\n", "1\"\t\n2\"\"3\"\t4\n", "", 2);
	check_lexer("\"a\nb\",\\\nc,d", "a\\nb\t\\\\\n", "c,d", 2);
	check_lexer("1,2\n3\n", "1\t2\n", "3\n", 1);
	check_lexer("1,2\n3,4,5\n", "1\t2\n", "3,4,5\n", 1);
	check_lexer("1,2\n3,\"4\"\"\n", "1\t2\n", "3,\"4\"\"\n", 1);
	check_lexer("1,2\n3,\"4\" \n", "1\t2\n", "3,\"4\" \n", 1);
	check_lexer("1,2\n3,\"4\n", "1\t2\n", "3,\"4\n", 1);
	check_lexer("1,2\n3,4\r", "1\t2\n", "3,4\r", 1);
	check_lexer("", "", "", 0);
}

static int set_up(void **state)
{
	int fd = mkstemp(path);

	(void)state;
	return fd < 0 ? -1 : close(fd);
}

static int tear_down(void **state)
{
	(void)state;
	return unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_lexer_stops_at_what_is_unsound),
	    cmocka_unit_test(both_ways_are_alike),
	    cmocka_unit_test(long_files_are_alike),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
