/* JSON text cut into objects. */
#include "unit.h"

#include "import/splitter.h"
#include "tsv/tsv.h"

/* Splits a text that comes in two parts; the objects, a line each, then the error. */
static void split(const char *text, size_t cut, struct tsv_buf *out)
{
	struct splitter s = {.file = "f", .line = 1, .here = 1};
	struct tsv_span parts[] = {{text, cut}, tsv_span_of(text + cut)};
	struct tsv_error e = {0};
	int status = 0;

	tsv_buf_clear(out);
	for (int i = 0; i < 2 && status >= 0; i++)
		while ((status = splitter_next(&s, &parts[i], &e)) > 0) {
			tsv_buf_add_span(out, tsv_buf_span(&s.object));
			tsv_buf_add_char(out, '\n');
		}
	if (status >= 0)
		splitter_finish(&s, &e);
	if (e.text != NULL)
		tsv_buf_add_string(out, e.text);
	tsv_error_free(&e);
	tsv_buf_free(&s.object);
}

/* However the text is cut. */
static void check(const char *text, const char *wanted)
{
	struct tsv_buf out = {0};

	for (size_t cut = 0; cut <= strlen(text); cut++) {
		split(text, cut, &out);
		assert_span(tsv_buf_span(&out), wanted);
	}
	tsv_buf_free(&out);
}

static void objects_come_in_lines_or_in_an_array(void **state)
{
	(void)state;
	check("{\"a\":1}\n{\"b\":[]}", "{\"$a\":\"#1\"}\n{\"$b\":[]}\n");
	check(" [ {} , {\"a\":{\"b\":null}} ] ", "{}\n{\"$a\":{\"$b\":null}}\n");
	check("[]", "");
	check("", "");
}

static void numbers_and_strings_are_marked(void **state)
{
	(void)state;
	check("{\"a\":-1.50e+3,\"b\":[0,1 ]}",
	      "{\"$a\":\"#-1.50e+3\",\"$b\":[\"#0\",\"#1\" ]}\n");
	check("{\"a\\\"}\":\"#1\\\\\"}", "{\"$a\\\"}\":\"$#1\\\\\"}\n");
}

static void faults_name_their_line(void **state)
{
	(void)state;
	check("{}\n{\"a\":01}", "{}\nf:2: '01' is no number as JSON writes it");
	check("{\n1:2}", "f:2: a key is a number; keys are strings");
	check("[{}\n{}]", "{}\nf:2: expected a comma or ] after an object, found '{'");
	check("[{},]", "{}\nf:1: expected an object, as in {\"id\": 1}, found ']'");
	check("[{}]\nx", "{}\nf:2: expected nothing after the array, found 'x'");
	check("\n{\"a\":\n", "f:2: the object that begins here is never closed; cut?");
	check("[{}\n", "{}\nf:2: the array is never closed; cut?");
	check("x", "f:1: expected an object, as in {\"id\": 1}, found 'x'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(objects_come_in_lines_or_in_an_array),
	    cmocka_unit_test(numbers_and_strings_are_marked),
	    cmocka_unit_test(faults_name_their_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
