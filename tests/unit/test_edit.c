/* Records edited as text. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "edit/edit.h"
#include "edit/next_key.h"
#include "text/rec.h"

static void notes_stand_above_their_lines(void **state)
{
	struct edit_notes n = {0};
	struct tsv_buf out = {0};

	(void)state;
	edit_notes_add(&n, 3, "third");
	edit_notes_add(&n, 1, "first\nof two");
	edit_notes_add(&n, 3, "third %d", 2);
	edit_notes_add(&n, 9, "behind");
	edit_notes_insert(&n, tsv_span_of("a\nb\n#! old\nc"), &out);
	assert_span(tsv_buf_span(&out),
		    "#! first of two\na\nb\n#! third\n#! third 2\nc\n#! behind\n");
	edit_notes_clear(&n);
	tsv_buf_clear(&out);
	edit_notes_insert(&n, tsv_span_of("#!\n#! x\n# y\n"), &out);
	assert_span(tsv_buf_span(&out), "# y\n");
	/* A backslash before it makes it no part of a value. */
	tsv_buf_clear(&out);
	edit_notes_insert(&n, tsv_span_of("a: x\\\n#! y\\\n#! z\n# \\\n#! w\n"), &out);
	assert_span(tsv_buf_span(&out), "a: x\\\n# \\\n");
	edit_notes_free(&n);
	tsv_buf_free(&out);
}

/* The next key of a table with the keys in a column `k`. */
static void assert_next(const char *table, const char *next)
{
	struct tsv_error e = {0};
	struct tsv_table t;
	struct tsv_buf key = {0};

	assert_int_equal(tsv_table_open_memory(&t, "t", tsv_span_of(table), &e), 0);
	assert_int_equal(next_key(&t, 0, &key, &e), 0);
	assert_span(tsv_buf_span(&key), next);
	tsv_table_close(&t);
	tsv_buf_free(&key);
}

static void the_next_key_is_found(void **state)
{
	(void)state;
	assert_next("k\n", "1");
	assert_next("k\n3\n10\nM\n9\n", "11");
	assert_next("k\n007\n062\n9\n", "063");
	assert_next("k\n099\n", "100");
	assert_next("k\nM\n\n-4\n1.5\n", "");
	assert_next("k\n999999999999999999\n1000000000000000000\n", "1000000000000000000");
}

/* Pieces of hostile names and values. */
static const char *const pieces[] = {"a", "B_", "\n", "\n", " ",    "\t", "\\", "\\",
				     "+", "#",	"#!", "\r", "%rec", ": ", "é",	"2"};

#define PIECES (sizeof(pieces) / sizeof(pieces[0]))

static void add_text(struct tsv_buf *table, uint64_t *seed)
{
	struct tsv_buf text = {0};

	for (uint64_t n = unit_random(seed) % 6; n > 0; n--)
		tsv_buf_add_string(&text, pieces[unit_random(seed) % PIECES]);
	tsv_escape_append(table, tsv_buf_span(&text));
	tsv_buf_free(&text);
}

static void make_table(struct tsv_buf *table, uint64_t *seed)
{
	size_t columns = 1 + unit_random(seed) % 3, records = unit_random(seed) % 5;

	tsv_buf_clear(table);
	tsv_buf_add_string(table, "id");
	for (size_t j = 0; j < columns; j++) {
		tsv_buf_add_char(table, '\t');
		add_text(table, seed);
		tsv_buf_printf(table, "%zu", j);
	}
	for (size_t i = 0; i < records; i++) {
		tsv_buf_printf(table, "\n%zu", i);
		for (size_t j = 0; j < columns; j++) {
			tsv_buf_add_char(table, '\t');
			add_text(table, seed);
		}
	}
	tsv_buf_add_char(table, '\n');
}

/* Edits a table of which id is the key. */
static enum edit_end edit_table(struct edit *d, struct tsv_span table)
{
	struct tsv_error e = {0};
	struct tsv_columns key;
	struct tsv_header h = {0};
	struct tsv_table t;
	char file[] = "/tmp/test_edit-XXXXXX";
	int fd = mkstemp(file);

	assert_true(fd >= 0 && write(fd, table.data, table.size) == (ssize_t)table.size);
	close(fd);
	assert_int_equal(tsv_table_open_memory(&t, "t", table, &e), 0);
	tsv_header_unite(&h, &t.header);
	assert_int_equal(tsv_columns_parse(&key, &h, "id", &e), 0);
	*d = (struct edit){
	    .file = file, .columns = {.header = &h, .schema = unit_schema()}, .old = table};
	assert_int_equal(edit_open(d, &key, &e), 0);
	enum edit_end end = edit_run(d, &e);
	unlink(file);
	d->file = NULL;
	assert_null(e.text);
	tsv_columns_free(&key);
	tsv_header_free(&h);
	tsv_table_close(&t);
	return end;
}

static void an_edit_without_an_edit_changes_nothing(void **state)
{
	struct tsv_buf table = {0};
	uint64_t seed = 41;

	(void)state;
	unsetenv("VISUAL");
	/* Another text, so that it is read, with the same fields. */
	setenv("EDITOR", "f() { printf '\\n# remark\\n' >>\"$1\"; }; f", 1);
	for (int i = 0; i < 100; i++) {
		struct edit d;
		make_table(&table, &seed);
		assert_int_equal(edit_table(&d, tsv_buf_span(&table)), EDIT_UNCHANGED);
		assert_null(d.path);
		edit_close(&d);
	}
	tsv_buf_free(&table);
}

static void what_changes_is_counted(void **state)
{
	struct tsv_batch changes;
	struct edit d;

	(void)state;
	setenv("EDITOR", "sed -i -e s/Lima/Cusco/ -e s/one/1/ -e 's/^id: 3/id: 2/'", 1);
	assert_int_equal(edit_table(&d, tsv_span_of("id\ta\tb\n1\tLima\tone\n3\tx\ty\n")),
			 EDIT_GIVEN_UP);
	assert_non_null(d.path);
	edit_drop_text(&d);
	edit_close(&d);
	setenv("EDITOR", "sed -i -e s/Lima/Cusco/ -e s/one/1/ -e '$a \\\\nid: 2\\nb: z'", 1);
	assert_int_equal(edit_table(&d, tsv_span_of("id\ta\tb\n1\tLima\tone\n3\tx\ty\n")),
			 EDIT_CHANGED);
	assert_int_equal(d.changed, 1);
	assert_int_equal(d.added, 1);
	assert_int_equal(d.removed, 0);
	assert_true(tsv_builder_batch(&d.changes.builder, 5, &changes));
	assert_span(tsv_batch_records(&changes, 0, changes.records),
		    "changed\t1\ta\tLima\tCusco\n"
		    "changed\t1\tb\tone\t1\n"
		    "added\t2\tid\t\t2\n"
		    "added\t2\tb\t\tz\n");
	edit_drop_text(&d);
	edit_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(notes_stand_above_their_lines),
	    cmocka_unit_test(the_next_key_is_found),
	    cmocka_unit_test(an_edit_without_an_edit_changes_nothing),
	    cmocka_unit_test(what_changes_is_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
