/* Parts of files: every record is in exactly one, wherever the cuts fall. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "tsv/tsv.h"

/* A random table of so many columns; its lines end with LF or CRLF, the last maybe not. */
static void make_table(struct tsv_buf *text, const char *header, size_t columns, uint64_t *seed)
{
	const char *end = unit_random(seed) % 2 == 0 ? "\n" : "\r\n";
	size_t records = unit_random(seed) % 20;

	if (unit_random(seed) % 4 == 0)
		tsv_buf_add_string(text, "\xEF\xBB\xBF");
	tsv_buf_add_string(text, header);
	tsv_buf_add_string(text, end);
	for (size_t i = 0; i < records; i++)
		for (size_t j = 0; j < columns; j++) {
			size_t size = unit_random(seed) % 4 * (unit_random(seed) % 8);
			for (size_t k = 0; k < size; k++)
				tsv_buf_add_char(text, "ab\rc"[unit_random(seed) % 4]);
			tsv_buf_add_string(text, j + 1 < columns ? "\t" : end);
		}
	if (unit_random(seed) % 2 == 0)
		text->size -= strlen(end);
}

static char *write_file(struct tsv_span bytes)
{
	char *path = strdup("/tmp/caseutils-range-XXXXXX");
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes.data, bytes.size), (ssize_t)bytes.size);
	assert_int_equal(close(fd), 0);
	return path;
}

/* Appends the records of a part, each with its file's line in front. */
static void read_part(struct tsv_buf *all, char *const *paths, size_t count, size_t part,
		      size_t parts)
{
	struct tsv_table t;
	struct tsv_batch b;
	struct tsv_error e = {0};

	assert_int_equal(tsv_table_open(&t, paths, count, &e), 0);
	if (parts != 0)
		assert_int_equal(tsv_table_part(&t, part, parts, &e), 0);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(tsv_reader_count_lines(&t.readers[i], &e), 0);
	while (tsv_table_next(&t, &b, &e) > 0)
		for (size_t i = 0; i < b.records; i++) {
			tsv_buf_printf(all, "%zu:", b.line + i);
			tsv_buf_add_span(all, tsv_batch_records(&b, i, i + 1));
		}
	assert_null(e.text);
	tsv_table_close(&t);
}

/* Reads all parts one after the other, and the whole. */
static void check_parts(char *const *paths, size_t count, size_t parts)
{
	struct tsv_buf whole = {0}, together = {0};

	read_part(&whole, paths, count, 1, 0);
	for (size_t part = 1; part <= parts; part++)
		read_part(&together, paths, count, part, parts);
	assert_int_equal(together.size, whole.size);
	if (whole.size != 0)
		assert_memory_equal(together.data, whole.data, whole.size);
	tsv_buf_free(&whole);
	tsv_buf_free(&together);
}

static void parts_make_the_whole(void **state)
{
	static const char *const headers[] = {"a", "a\tb", "c\tb\ta"};
	uint64_t seed = 5;

	(void)state;
	for (size_t round = 0; round < 60; round++) {
		struct tsv_buf texts[2] = {{0}, {0}};
		char *paths[2];
		size_t size = 0;
		for (size_t i = 0; i < 2; i++) {
			size_t columns = 1 + unit_random(&seed) % 3;
			make_table(&texts[i], headers[columns - 1], columns, &seed);
			paths[i] = write_file(tsv_buf_span(&texts[i]));
			size += texts[i].size;
		}
		for (size_t parts = 1; parts <= 9; parts++)
			check_parts(paths, 1 + round % 2, parts);
		check_parts(paths, 2, size);
		check_parts(paths, 2, size + 7);
		for (size_t i = 0; i < 2; i++) {
			unlink(paths[i]);
			free(paths[i]);
			tsv_buf_free(&texts[i]);
		}
	}
}

/* A table larger than what is read at once, with one line that is, too. */
static void long_lines_are_in_one_part(void **state)
{
	struct tsv_buf text = {0};

	(void)state;
	tsv_buf_add_string(&text, "n\ttext\n");
	for (size_t i = 0; i < 30000; i++)
		tsv_buf_printf(&text, "%zu\t%s\n", i, i % 100 == 0 ? "x" : "some more text");
	memset(tsv_buf_reserve(&text, 600000), 'y', 600000);
	text.size += 600000;
	tsv_buf_add_string(&text, "\t\nlast\t\n");
	char *path = write_file(tsv_buf_span(&text));
	for (size_t parts = 1; parts < 40; parts += 6)
		check_parts(&path, 1, parts);
	unlink(path);
	free(path);
	tsv_buf_free(&text);
}

/* A range of bytes of "h\n1\n2\n3" in memory has these records. */
static void check_range(uint64_t begin, uint64_t end, const char *records)
{
	struct tsv_input input;
	struct tsv_reader r;
	struct tsv_batch b;
	struct tsv_error e = {0};
	struct tsv_buf all = {0};

	tsv_input_memory(&input, "memory", tsv_span_of("h\n1\n2\n3"));
	assert_int_equal(tsv_reader_open(&r, input, &e), 0);
	assert_int_equal(tsv_reader_range(&r, begin, end, &e), 0);
	while (tsv_reader_next(&r, &b, &e) > 0)
		tsv_buf_add_span(&all, tsv_batch_records(&b, 0, b.records));
	assert_null(e.text);
	assert_span(tsv_buf_span(&all), records);
	tsv_reader_close(&r);
	tsv_buf_free(&all);
}

static void a_record_is_where_it_begins(void **state)
{
	(void)state;
	check_range(0, 8, "1\n2\n3\n");
	check_range(2, 4, "1\n");
	check_range(2, 5, "1\n2\n");
	check_range(3, 6, "2\n");
	check_range(4, 6, "2\n");
	check_range(5, 6, "");
	check_range(6, 7, "3\n");
	check_range(0, 2, "");
	check_range(4, 4, "");
	check_range(6, 3, "");
	check_range(100, 200, "");
}

static void errors_tell_the_true_line(void **state)
{
	char *path = write_file(tsv_span_of("a\tb\n1\t2\n3\t4\n5\t6\n7\n8\t9\n"));
	struct tsv_table t;
	struct tsv_batch b;
	struct tsv_error e = {0};
	int got;

	(void)state;
	assert_int_equal(tsv_table_open(&t, &path, 1, &e), 0);
	assert_int_equal(tsv_table_part(&t, 2, 2, &e), 0);
	while ((got = tsv_table_next(&t, &b, &e)) > 0)
		;
	assert_int_equal(got, -1);
	assert_non_null(strstr(e.text, ":5: 1 field, expected 2; "));
	tsv_table_close(&t);
	tsv_error_free(&e);
	unlink(path);
	free(path);
}

static void what_has_no_parts_is_told(void **state)
{
	int ends[2];
	struct tsv_error e = {0};
	struct tsv_reader r;
	struct tsv_table t;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "a\n1\n", 4), 4);
	close(ends[1]);
	struct tsv_input input = {.name = "pipe", .fd = ends[0]};
	assert_int_equal(tsv_reader_open(&r, input, &e), 0);
	assert_int_equal(tsv_reader_range(&r, 0, 1, &e), -1);
	assert_string_equal(e.text, "pipe: is no regular file, and only these can be read in "
				    "parts; save it in a file first");
	tsv_reader_close(&r);

	assert_int_equal(tsv_table_open_memory(&t, "memory", tsv_span_of("a\n"), &e), 0);
	assert_int_equal(tsv_table_part(&t, 5, 4, &e), -1);
	assert_int_equal(tsv_table_part(&t, 0, 4, &e), -1);
	assert_string_equal(e.text, "part 0 of 4: give one from 1 to the number of parts");
	tsv_table_close(&t);
	tsv_error_free(&e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(parts_make_the_whole),
	    cmocka_unit_test(long_lines_are_in_one_part),
	    cmocka_unit_test(a_record_is_where_it_begins),
	    cmocka_unit_test(errors_tell_the_true_line),
	    cmocka_unit_test(what_has_no_parts_is_told),
	};

	return cmocka_run_group_tests_name("range", tests, NULL, NULL);
}
