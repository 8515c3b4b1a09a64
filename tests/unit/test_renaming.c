/* Columns renamed. */
#include "unit.h"

#include "import/renaming.h"
#include "tsv/tsv.h"

/* The header line after renaming; `used` is a digit a renaming. */
static void check(const char *line, const char *const *maps, const char *wanted,
		  const char *used)
{
	struct renaming renamings[4];
	struct tsv_header h = {0};
	struct tsv_buf out = {0};
	struct tsv_error e = {0};
	size_t count = 0;

	for (; maps[count] != NULL; count++)
		assert_int_equal(renaming_parse(&renamings[count], maps[count], &e), 0);
	tsv_header_split(&h, tsv_span_of(line));
	renaming_apply(&h, renamings, count, NULL, h.count);
	tsv_header_append(&h, &out);
	assert_span(tsv_buf_span(&out), wanted);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(renamings[i].used, used[i] == '1');
	tsv_header_free(&h);
	tsv_buf_free(&out);
}

#define MAPS(...) \
	(const char *const[]) \
	{ \
		__VA_ARGS__, NULL \
	}

static void columns_are_renamed_by_name_and_by_place(void **state)
{
	(void)state;
	check("a\tb\tc", MAPS("x=b", "y=#3"), "a\tx\ty\n", "11");
	check("a\tb", MAPS("a=b", "b=a"), "b\ta\n", "11");
	check("#2\tb", MAPS("x=#2"), "x\tb\n", "1");
	check("a\ta", MAPS("x=a"), "x\ta\n", "1");
	check("a", MAPS("x=#2", "y=#0", "z=#99999999999999999999"), "a\n", "000");
	check("a", MAPS("x\ty=a"), "x\\ty\n", "1");
	check("a", MAPS("x=y=a"), "a\n", "0");
}

static void a_map_needs_both_names(void **state)
{
	static const char *const bad[] = {"", "=", "x", "x=", "=x"};
	struct renaming r;
	struct tsv_error e = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(renaming_parse(&r, bad[i], &e), -1);
	tsv_error_free(&e);
}

static void check_names(size_t (*make)(struct tsv_header *), const char *line,
			const char *wanted, size_t count)
{
	struct tsv_header h = {0};
	struct tsv_buf out = {0};

	tsv_header_split(&h, tsv_span_of(line));
	assert_int_equal(make(&h), count);
	tsv_header_append(&h, &out);
	assert_span(tsv_buf_span(&out), wanted);
	tsv_header_free(&h);
	tsv_buf_free(&out);
}

static void names_are_filled_and_numbered(void **state)
{
	(void)state;
	check_names(renaming_fill_empty, "\ta\t", "column_1\ta\tcolumn_3\n", 2);
	check_names(renaming_make_unique, "a\ta\ta_2\t\ta\t", "a\ta_3\ta_2\t\ta_4\t\n", 2);
	check_names(renaming_make_unique, "a_2\ta\ta_2\ta", "a_2\ta\ta_2_2\ta_3\n", 2);
	check_names(renaming_make_unique, "x\\ty\tx\\ty", "x\\ty\tx\\ty_2\n", 1);
}

/* However many stand twice, it takes no longer than the names. */
static void many_names_are_numbered(void **state)
{
	struct tsv_header h = {0};

	(void)state;
	for (int i = 0; i < 200000; i++)
		tsv_header_add(&h, tsv_span_of("a"));
	assert_int_equal(renaming_make_unique(&h), 199999);
	assert_int_equal(h.names.count, 200000);
	tsv_header_free(&h);
}

/* Columns that stood elsewhere in the file are found by their places there. */
static void places_are_those_of_the_file(void **state)
{
	const size_t origins[] = {0, 3};
	struct renaming r[2];
	struct tsv_header h = {0};
	struct tsv_error e = {0};

	(void)state;
	tsv_header_split(&h, tsv_span_of("a\tb"));
	renaming_parse(&r[0], "x=#4", &e);
	renaming_parse(&r[1], "y=#2", &e);
	renaming_apply(&h, r, 2, origins, 5);
	assert_span(h.columns[1].name, "x");
	assert_true(r[0].used && !r[1].used);
	tsv_header_free(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(columns_are_renamed_by_name_and_by_place),
	    cmocka_unit_test(a_map_needs_both_names),
	    cmocka_unit_test(names_are_filled_and_numbered),
	    cmocka_unit_test(many_names_are_numbered),
	    cmocka_unit_test(places_are_those_of_the_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
