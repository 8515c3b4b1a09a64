/* CSV as some programs write it. */
#include "unit.h"

#include "import/dialect.h"
#include "tsv/tsv.h"

/* However the text is cut; returns how many fields had blanks dropped. */
static size_t check(struct dialect dialect, const char *text, const char *wanted)
{
	size_t dropped = 0;

	dialect.delimiter = ',';
	for (size_t cut = 0; cut <= strlen(text); cut++) {
		struct dialect d = dialect;
		struct tsv_buf out = {0};
		struct tsv_span parts[] = {{text, cut}, tsv_span_of(text + cut), {0}};
		for (int i = 0; i < 3; i++)
			if (parts[i].size != 0 || i == 2)
				tsv_buf_add_span(&out, dialect_read(&d, parts[i]));
		assert_span(tsv_buf_span(&out), wanted);
		dropped = d.dropped;
		tsv_buf_free(&out);
		dialect_free(&d);
	}
	return dropped;
}

static void blanks_around_quotes_are_dropped(void **state)
{
	const struct dialect blanks = {.blanks = true};

	(void)state;
	assert_int_equal(check(blanks, " \"a\" ,\t\"b\"\n", "\"a\",\"b\"\n"), 3);
	assert_int_equal(check(blanks, "\" a \"\"b\" \r\n c , d \"e\" ,\" \"",
			       "\" a \"\"b\"\r\n c , d \"e\" ,\" \""),
			 1);
	assert_int_equal(check(blanks, "\"a\" x,\"b\" ", "\"a\" x,\"b\""), 1);
	assert_int_equal(check(blanks, " , \n  ", " , \n  "), 0);
	assert_int_equal(check(blanks, "\"a\" \"b\"", "\"a\" \"b\""), 0);
}

static void an_escape_stands_before_a_quote(void **state)
{
	const struct dialect backslash = {.escape = '\\'};

	(void)state;
	check(backslash, "\"a \\\"b\\\"\",c\\\"d", "\"a \"\"b\"\"\",c\\\"d");
	check(backslash, "\"C:\\new\\\\\",\"\\\\\\\"\"", "\"C:\\new\\\",\"\\\"\"\"");
	check(backslash, "\"a\\", "\"a\\");
	check(backslash, "\"a\"\"b\\\n\"", "\"a\"\"b\\\n\"");
}

static void what_is_sound_passes(void **state)
{
	const struct dialect none = {0};

	(void)state;
	check(none, "\"a\" , \\\"b\n", "\"a\" , \\\"b\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(blanks_around_quotes_are_dropped),
	    cmocka_unit_test(an_escape_stands_before_a_quote),
	    cmocka_unit_test(what_is_sound_passes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
