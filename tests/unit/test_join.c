/* Joins of random tables, against a plain search. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "link/join.h"

/* A table `k, v` of so many records, with few keys. */
static void append_table(struct tsv_buf *out, const char *header, size_t records, size_t keys,
			 uint64_t *random)
{
	tsv_buf_printf(out, "%s\n", header);
	for (size_t i = 0; i < records; i++) {
		size_t key = unit_random(random) % keys;
		if (key != 0)
			tsv_buf_printf(out, "k%zu", key);
		tsv_buf_printf(out, "\t%zu\n", i);
	}
}

/* The records of the text behind its header, one by one. */
static bool next_line(struct tsv_span *rest, struct tsv_span *line)
{
	if (rest->size == 0)
		return false;
	const char *lf = memchr(rest->data, '\n', rest->size);
	*line = tsv_span_between(rest->data, lf);
	*rest = tsv_span_from(*rest, line->size + 1);
	return true;
}

static struct tsv_span key_of(struct tsv_span line)
{
	const char *tab = memchr(line.data, '\t', line.size);

	return tsv_span_between(line.data, tab);
}

/* What a left join with all partners is, by comparing each record with each. */
static void append_expected(struct tsv_buf *out, struct tsv_span left, struct tsv_span other)
{
	struct tsv_span line, partner, rest;

	next_line(&left, &line);
	next_line(&other, &line);
	while (next_line(&left, &line)) {
		bool any = false;
		struct tsv_span all = other;
		while (next_line(&all, &partner)) {
			if (key_of(line).size == 0 ||
			    !tsv_span_equal(key_of(line), key_of(partner)))
				continue;
			rest = tsv_span_from(partner, key_of(partner).size);
			tsv_buf_printf(out, "%.*s%.*s\n", (int)line.size, line.data,
				       (int)rest.size, rest.data);
			any = true;
		}
		if (!any)
			tsv_buf_printf(out, "%.*s\t\n", (int)line.size, line.data);
	}
}

/* The same by the room. */
static void append_joined(struct tsv_buf *out, struct tsv_span left, struct tsv_span other)
{
	char *path = strdup("/tmp/caseutils-join-XXXXXX");
	struct join j = {.many = true};
	struct tsv_table l, o;
	struct tsv_error e = {0};
	struct output to;
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(tsv_table_open_memory(&l, "left", left, &e), 0);
	assert_int_equal(tsv_table_open_memory(&o, "other", other, &e), 0);
	key_columns_add(&j.left_key, 0, NULL);
	key_columns_add(&j.other_key, 0, NULL);
	assert_int_equal(tsv_columns_parse(&j.added, &o.header, "v", &e), 0);
	assert_int_equal(join_read(&j, &o, &e), 0);
	assert_int_equal(output_open(&to, path, &e), 0);
	assert_int_equal(join_run(&j, &l, &to, &e), 0);
	assert_int_equal(output_close(&to, &e), 0);
	join_free(&j);
	tsv_table_close(&l);
	tsv_table_close(&o);
	FILE *file = fopen(path, "r");
	for (int c; (c = getc(file)) != EOF;)
		tsv_buf_add_char(out, (char)c);
	fclose(file);
	close(fd);
	unlink(path);
	free(path);
}

static void joins_are_what_comparing_all_gives(void **state)
{
	struct tsv_buf left = {0}, other = {0}, joined = {0}, expected = {0};
	uint64_t random = 11;

	(void)state;
	for (size_t round = 0; round < 200; round++) {
		size_t keys = 1 + unit_random(&random) % 30;
		tsv_buf_clear(&left);
		tsv_buf_clear(&other);
		tsv_buf_clear(&joined);
		tsv_buf_clear(&expected);
		append_table(&left, "k\tw", unit_random(&random) % 60, keys, &random);
		append_table(&other, "k\tv", unit_random(&random) % 60, keys, &random);
		append_joined(&joined, tsv_buf_span(&left), tsv_buf_span(&other));
		append_expected(&expected, tsv_buf_span(&left), tsv_buf_span(&other));
		assert_int_equal(joined.size, expected.size);
		if (joined.size != 0)
			assert_memory_equal(joined.data, expected.data, joined.size);
	}
	tsv_buf_free(&left);
	tsv_buf_free(&other);
	tsv_buf_free(&joined);
	tsv_buf_free(&expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(joins_are_what_comparing_all_gives),
	};

	return cmocka_run_group_tests_name("join", tests, NULL, NULL);
}
