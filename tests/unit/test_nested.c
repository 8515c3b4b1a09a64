/* Arrays of objects within an object of JSON. */
#include "unit.h"

#include "import/nested.h"
#include "tsv/tsv.h"

/* The arrays found, as `path:line:text` with a blank behind each. */
static void check(const char *text, const char *at, const char *wanted)
{
	struct tsv_buf out = {0};
	struct nested n = {0};

	nested_find(&n, tsv_span_of(text), at);
	for (size_t i = 0; i < n.count; i++) {
		tsv_buf_add_span(&out, tsv_buf_span(&n.arrays[i].path));
		tsv_buf_printf(&out, ":%zu:", n.arrays[i].line);
		tsv_buf_add(&out, text + n.arrays[i].begin, n.arrays[i].size);
		tsv_buf_add_char(&out, ' ');
	}
	assert_span(tsv_buf_span(&out), wanted);
	tsv_buf_free(&out);
	nested_free(&n);
}

static void arrays_of_objects_are_found_through_objects(void **state)
{
	(void)state;
	check("{}", NULL, "");
	check("{\"a\":[1,{}],\"b\":[],\"c\":[[{}]]}", NULL, "");
	check("{\"a\": [ {\"b\":[{}]} ]}", NULL, "a:0:[ {\"b\":[{}]} ] ");
	check("{\"x\":{\"y\":\n{\"z\":[{}]},\"w\":[{}]}}", NULL, "x/y/z:1:[{}] x/w:1:[{}] ");
	check("{\"k\":\"v\",\"a\":{\"s\":\"}[{\\\"\"},\"b\":[{}]}", NULL, "b:0:[{}] ");
}

static void a_path_finds_any_array(void **state)
{
	(void)state;
	check("{\"a\":[1],\"b\":{\"c\":[]}}", "b/c", "b/c:0:[] ");
	check("{\"a\":[1],\"b\":{\"c\":[]}}", "c", "");
}

static void what_is_cut_or_deep_is_no_array(void **state)
{
	struct tsv_buf deep = {0};
	struct nested n = {0};

	(void)state;
	check("{\"a\":[{}", NULL, "");
	check("{\"a\":\"[{", NULL, "");
	check("{\"a\":\"\\", NULL, "");
	check("]}]}{\"a\":[{}]}", NULL, "a:0:[{}] ");
	for (int i = 0; i < 100000; i++)
		tsv_buf_add_string(&deep, "{\"a\":");
	tsv_buf_add_string(&deep, "[{}]");
	nested_find(&n, tsv_buf_span(&deep), NULL);
	assert_int_equal(n.count, 0);
	tsv_buf_free(&deep);
	nested_free(&n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(arrays_of_objects_are_found_through_objects),
	    cmocka_unit_test(a_path_finds_any_array),
	    cmocka_unit_test(what_is_cut_or_deep_is_no_array),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
