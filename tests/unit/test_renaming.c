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
	renaming_apply(&h, renamings, count);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(columns_are_renamed_by_name_and_by_place),
	    cmocka_unit_test(a_map_needs_both_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
