#include "unit.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "tsv/tsv.h"

static void escapes(void **state)
{
	static const char *const pairs[][2] = {
	    {"plain", "plain"},
	    {"a\\tb\\nc\\rd\\\\e", "a\tb\nc\rd\\e"},
	    {"\\\\n", "\\n"},
	    {"", ""},
	};
	struct tsv_buf b = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		assert_span(tsv_unescape(tsv_span_of(pairs[i][0]), &b), pairs[i][1]);
		tsv_buf_clear(&b);
		tsv_escape_append(&b, tsv_span_of(pairs[i][1]));
		assert_span(tsv_buf_span(&b), pairs[i][0]);
	}
	assert_span(tsv_unescape(tsv_span_of("\\x \\N end\\"), &b), "\\x \\N end\\");
	tsv_buf_free(&b);
}

static void any_value_survives_escaping(void **state)
{
	static const char alphabet[] = "\t\n\r\\tnrab";
	struct tsv_buf field = {0}, back = {0};
	uint64_t seed = 2;

	(void)state;
	for (size_t round = 0; round < 20000; round++) {
		char value[16];
		size_t size = unit_random(&seed) % sizeof(value);
		for (size_t i = 0; i < size; i++)
			value[i] = alphabet[unit_random(&seed) % sizeof(alphabet)];
		tsv_buf_clear(&field);
		tsv_escape_append(&field, (struct tsv_span){value, size});
		assert_false(tsv_span_has(tsv_buf_span(&field), '\t') ||
			     tsv_span_has(tsv_buf_span(&field), '\n'));
		assert_true(tsv_span_equal(tsv_unescape(tsv_buf_span(&field), &back),
					   (struct tsv_span){value, size}));
	}
	tsv_buf_free(&field);
	tsv_buf_free(&back);
}

static struct tsv_header header(const char *line)
{
	struct tsv_header h = {0};

	tsv_header_split(&h, tsv_span_of(line));
	return h;
}

/* The names of the columns that a list chooses, or the error's text. */
static char *choose(const char *columns, const char *list)
{
	struct tsv_header h = header(columns);
	struct tsv_columns f;
	struct tsv_error e = {0};
	struct tsv_buf names = {0};

	if (tsv_columns_parse(&f, &h, list, &e) < 0)
		return e.text;
	for (size_t i = 0; i < f.count; i++)
		tsv_buf_printf(&names, "%s%s", i == 0 ? "" : " ",
			       h.columns[f.places[i]].name.data);
	tsv_buf_add_char(&names, '\0');
	tsv_columns_free(&f);
	tsv_header_free(&h);
	return names.data;
}

static void field_lists(void **state)
{
	static const char columns[] = "id\ttitle\tcase_id\ta-b\tx,y\tend";

	(void)state;
	assert_string_equal(choose(columns, "end,id"), "end id");
	assert_string_equal(choose(columns, "title-a-b"), "title case_id a-b");
	assert_string_equal(choose(columns, "a-b"), "a-b");
	assert_string_equal(choose(columns, "case_id-title"), "case_id title");
	assert_string_equal(choose(columns, "x\\,y-"), "x,y end");
	assert_string_equal(choose(columns, "-title"), "id title");
	assert_string_equal(choose(columns, "*id"), "id case_id");
	assert_string_equal(choose(columns, "end,*"), "end id title case_id a-b x,y");
	assert_string_equal(
	    choose(columns, "titel"),
	    "no column 'titel', did you mean 'title'? There are: id, title, case_id, "
	    "a-b, x,y, end");
	assert_string_equal(choose(columns, "id,,end"), "a list of columns has an empty item");
	assert_string_equal(choose("a\tb", "z*"), "no column 'z*'; there are: a, b");
}

static void bad_headers_are_refused(void **state)
{
	struct tsv_header h = header("a\tb\ta");
	struct tsv_error e = {0};

	(void)state;
	assert_int_equal(tsv_header_check(&h, "x.tsv", &e), -1);
	assert_string_equal(e.text, "x.tsv:1: columns 1 and 3 are both named 'a'; rename one");
	tsv_header_free(&h);
	h = header("a\t\tb");
	assert_int_equal(tsv_header_check(&h, "x.tsv", &e), -1);
	assert_string_equal(e.text, "x.tsv:1: column 2 has no name; give it one");
	tsv_header_free(&h);
	tsv_error_free(&e);
}

/* All that a table holds, its header first, or the text of its error behind it. */
static char *read_all(struct tsv_table *t)
{
	struct tsv_buf all = {0};
	struct tsv_error e = {0};
	struct tsv_batch b;
	int got;

	tsv_header_append(&t->header, &all);
	while ((got = tsv_table_next(t, &b, &e)) > 0)
		tsv_buf_add_span(&all, tsv_batch_records(&b, 0, b.records));
	if (got < 0)
		tsv_buf_add_string(&all, e.text);
	tsv_buf_add_char(&all, '\0');
	tsv_table_close(t);
	tsv_error_free(&e);
	return all.data;
}

static char *write_temporary(struct tsv_span bytes)
{
	char *path = strdup("/tmp/caseutils-record-XXXXXX");
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes.data, bytes.size), (ssize_t)bytes.size);
	assert_int_equal(close(fd), 0);
	return path;
}

static char *read_text(struct tsv_span bytes)
{
	char *path = write_temporary(bytes);
	struct tsv_table t;
	struct tsv_error e = {0};

	char *result = tsv_table_open(&t, &path, 1, &e) == 0 ? read_all(&t) : e.text;
	unlink(path);
	/* The name differs from run to run. */
	char *name = strstr(result, path);
	if (name != NULL)
		memmove(name + 1, name + strlen(path), strlen(name + strlen(path)) + 1);
	free(path);
	return result;
}

static void edges_are_forgiven(void **state)
{
	(void)state;
	assert_string_equal(read_text(tsv_span_of("\xEF\xBB\xBF"
						  "a\tb\r\n1\t2\r\n3\t4")),
			    "a\tb\n1\t2\n3\t4\n");
	assert_string_equal(read_text(tsv_span_of("a\n\n")), "a\n\n");
	assert_string_equal(read_text(tsv_span_of("a")), "a\n");
	assert_string_equal(read_text(tsv_span_of("a\nx\ry\r\r\n")), "a\nx\ry\n");
	assert_string_equal(read_text(tsv_span_of("")),
			    "/: empty, not even a header; did the stage before it fail?");
}

static void a_wrong_number_of_fields_is_told(void **state)
{
	(void)state;
	assert_string_equal(read_text(tsv_span_of("a\tb\n1\t2\n3\n5\t6\n")),
			    "a\tb\n1\t2\n/:3: 1 field, expected 2; case-check --good keeps the "
			    "sound records");
	assert_string_equal(
	    read_text(tsv_span_of("a\tb\r\n1\t2\r\n3\t4\t5")),
	    "a\tb\n1\t2\n/:3: 3 fields, expected 2; case-check --good keeps the "
	    "sound records");
}

static void long_lines_and_many_records(void **state)
{
	size_t size = 3 * 1024 * 1024;
	struct tsv_buf text = {0};

	(void)state;
	tsv_buf_add_string(&text, "a\tb\n");
	memset(tsv_buf_reserve(&text, size), 'x', size);
	text.size += size;
	tsv_buf_add_string(&text, "\t\n");
	for (size_t i = 0; i < 200000; i++)
		tsv_buf_printf(&text, "%zu\ty\n", i);
	char *read = read_text(tsv_buf_span(&text));
	assert_int_equal(strlen(read), text.size);
	assert_memory_equal(read, text.data, text.size);
	free(read);
	tsv_buf_free(&text);
}

static void operands_are_one_table(void **state)
{
	char *paths[] = {write_temporary(tsv_span_of("id\tcity\n1\tLima\n")),
			 write_temporary(tsv_span_of("region\tid\nAsia\t2\nAfrica\t3\n")),
			 write_temporary(tsv_span_of("id\tcity\tregion\n4\tParis\tEurope\n"))};
	struct tsv_table t;
	struct tsv_error e = {0};

	(void)state;
	assert_int_equal(tsv_table_open(&t, paths, 3, &e), 0);
	assert_string_equal(read_all(&t),
			    "id\tcity\tregion\n1\tLima\t\n2\t\tAsia\n3\t\tAfrica\n"
			    "4\tParis\tEurope\n");
	for (size_t i = 0; i < 3; i++) {
		unlink(paths[i]);
		free(paths[i]);
	}
}

/* Whatever portions a pipe gives, the records are the same. */
static void portions_make_no_difference(void **state)
{
	static const char text[] = "a\tb\r\nx\ty\r\n\t\r\nlast\tone";

	(void)state;
	for (size_t cut = 1; cut < sizeof(text) - 1; cut++) {
		int ends[2];
		assert_int_equal(pipe(ends), 0);
		pid_t pid = fork();
		if (pid == 0) {
			close(ends[0]);
			ssize_t first = write(ends[1], text, cut);
			nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
			ssize_t second = write(ends[1], text + cut, sizeof(text) - 1 - cut);
			_exit(first < 0 || second < 0);
		}
		close(ends[1]);
		struct tsv_table t = {.readers = tsv_calloc(1, sizeof(*t.readers)), .count = 1};
		struct tsv_error e = {0};
		struct tsv_input in = {.name = "pipe", .fd = ends[0]};
		assert_int_equal(tsv_reader_open(&t.readers[0], in, &e), 0);
		t.header = header("a\tb");
		assert_string_equal(read_all(&t), "a\tb\nx\ty\n\t\nlast\tone\n");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(escapes),
	    cmocka_unit_test(any_value_survives_escaping),
	    cmocka_unit_test(field_lists),
	    cmocka_unit_test(bad_headers_are_refused),
	    cmocka_unit_test(edges_are_forgiven),
	    cmocka_unit_test(a_wrong_number_of_fields_is_told),
	    cmocka_unit_test(long_lines_and_many_records),
	    cmocka_unit_test(operands_are_one_table),
	    cmocka_unit_test(portions_make_no_difference),
	};

	return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}
