/* case-import against Python's csv module, and there and back by case-show. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "text/encode.h"
#include "tsv/tsv.h"

#define ROWS 400
#define COLUMNS 4

static const char *const pieces[] = {"a", "b ",	      "\t",	   "\n",  "\r", "\"",
				     ",", ";",	      "\\",	   "\\n", "é",	"예",
				     "|", "\xC2\xA0", "long text", "0"};

static char folder[] = "/tmp/caseutils-import-XXXXXX";

static int shell(const char *command)
{
	struct tsv_buf line = {0};

	tsv_buf_printf(&line, "PATH=\"$BUILD:$PATH\"; cd %s && { %s; }", folder, command);
	tsv_buf_add_char(&line, '\0');
	int status = system(line.data);
	tsv_buf_free(&line);
	return status;
}

static void save(const char *name, const struct tsv_buf *bytes)
{
	struct tsv_buf path = {0};

	tsv_buf_printf(&path, "%s/%s", folder, name);
	tsv_buf_add_char(&path, '\0');
	FILE *file = fopen(path.data, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes->data, 1, bytes->size, file), bytes->size);
	assert_int_equal(fclose(file), 0);
	tsv_buf_free(&path);
}

static void add_csv(struct tsv_buf *out, struct tsv_span value)
{
	tsv_buf_add_char(out, '"');
	for (size_t i = 0; i < value.size; i++) {
		if (value.data[i] == '"')
			tsv_buf_add_char(out, '"');
		tsv_buf_add_char(out, value.data[i]);
	}
	tsv_buf_add_char(out, '"');
}

/* The same random values as CSV, as JSON Lines and as the stream. */
static void make_files(void)
{
	struct tsv_buf csv = {0}, json = {0}, tsv = {0}, value = {0};
	uint64_t state = 7;

	tsv_buf_add_string(&csv, "a,b,c,d\n");
	tsv_buf_add_string(&tsv, "a\tb\tc\td\n");
	for (int i = 0; i < ROWS; i++)
		for (int j = 0; j < COLUMNS; j++) {
			tsv_buf_clear(&value);
			for (uint64_t n = unit_random(&state) % 6; n > 0; n--)
				tsv_buf_add_string(&value, pieces[unit_random(&state) % 16]);
			tsv_buf_add_string(&csv, j == 0 ? "" : ",");
			add_csv(&csv, tsv_buf_span(&value));
			tsv_buf_add_string(&tsv, j == 0 ? "" : "\t");
			tsv_escape_append(&tsv, tsv_buf_span(&value));
			tsv_buf_printf(&json, "%s\"%c\":\"", j == 0 ? "{" : ",", 'a' + j);
			encode_json(&json, tsv_buf_span(&value));
			tsv_buf_add_char(&json, '"');
			tsv_buf_add_string(&csv, j + 1 < COLUMNS ? "" : "\r\n");
			tsv_buf_add_string(&tsv, j + 1 < COLUMNS ? "" : "\n");
			tsv_buf_add_string(&json, j + 1 < COLUMNS ? "" : "}\n");
		}
	save("in.csv", &csv);
	save("in.jsonl", &json);
	save("in.tsv", &tsv);
	tsv_buf_free(&csv);
	tsv_buf_free(&json);
	tsv_buf_free(&tsv);
	tsv_buf_free(&value);
}

static void csv_comes_in_and_goes_back(void **state)
{
	(void)state;
	assert_int_equal(shell("case-import in.csv | cmp - in.tsv"), 0);
	assert_int_equal(
	    shell("case-show -T csv in.tsv | case-import -t csv -d , | cmp - in.tsv"), 0);
}

static void json_comes_in_and_goes_back(void **state)
{
	(void)state;
	assert_int_equal(shell("case-import in.jsonl | cmp - in.tsv"), 0);
	assert_int_equal(
	    shell("case-show -T jsonl in.tsv | case-import -t jsonl | cmp - in.tsv"), 0);
}

static void csv_is_what_python_reads(void **state)
{
	(void)state;
	if (system("command -v python3 >/dev/null") != 0) {
		fprintf(stderr, "NOT TESTED: there is no python3 to compare CSV with\n");
		skip();
	}
	assert_int_equal(system("python3 tests/csv_alike.py \"$BUILD/case-import\""), 0);
}

static void exports_are_what_python_reads(void **state)
{
	struct tsv_buf command = {0};

	(void)state;
	if (system("command -v python3 >/dev/null") != 0)
		skip();
	tsv_buf_printf(&command,
		       "root=$PWD && cd %s && python3 \"$root/tests/exports_alike.py\" ",
		       folder);
	tsv_buf_add_string(&command, "\"$BUILD/case-import\"");
	tsv_buf_add_char(&command, '\0');
	assert_int_equal(system(command.data), 0);
	tsv_buf_free(&command);
}

static int set_up(void **state)
{
	(void)state;
	if (mkdtemp(folder) == NULL || getenv("BUILD") == NULL)
		return -1;
	make_files();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	return shell("rm -f in.*") != 0 || rmdir(folder) != 0 ? -1 : 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(csv_comes_in_and_goes_back),
	    cmocka_unit_test(json_comes_in_and_goes_back),
	    cmocka_unit_test(csv_is_what_python_reads),
	    cmocka_unit_test(exports_are_what_python_reads),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
