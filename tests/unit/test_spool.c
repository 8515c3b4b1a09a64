#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "io/spool.h"

/* More than is kept in memory, in lines of 50 bytes. */
#define LINES 200000

static void add_lines(struct spool *s)
{
	char line[51];

	for (int i = 0; i < LINES; i++) {
		snprintf(line, sizeof(line), "%049d\n", i);
		spool_add(s, tsv_span_of(line));
	}
}

static void all_comes_back_in_order(void **state)
{
	struct spool s;
	struct tsv_span part;
	struct tsv_error e = {0};
	struct tsv_buf all = {0};
	char line[51];
	int got;

	(void)state;
	spool_open(&s);
	add_lines(&s);
	while ((got = spool_next(&s, &part, &e)) > 0)
		tsv_buf_add_span(&all, part);
	assert_int_equal(got, 0);
	assert_int_equal(all.size, LINES * 50);
	for (int i = 0; i < LINES; i++) {
		snprintf(line, sizeof(line), "%049d\n", i);
		assert_memory_equal(all.data + i * 50, line, 50);
	}
	tsv_buf_free(&all);
	spool_close(&s);
}

static void a_spool_of_nothing_is_empty(void **state)
{
	struct spool s;
	struct tsv_span part;
	struct tsv_error e = {0};

	(void)state;
	spool_open(&s);
	assert_int_equal(spool_next(&s, &part, &e), 0);
	assert_int_equal(spool_next(&s, &part, &e), 0);
	spool_close(&s);
}

/* What fits in memory needs no folder. */
static void a_missing_folder_is_told_when_it_is_needed(void **state)
{
	struct spool s;
	struct tsv_span part;
	struct tsv_error e = {0};

	(void)state;
	setenv("TMPDIR", "/missing", 1);
	spool_open(&s);
	spool_add(&s, tsv_span_of("little"));
	assert_int_equal(spool_next(&s, &part, &e), 1);
	assert_span(part, "little");
	assert_int_equal(spool_next(&s, &part, &e), 0);
	spool_close(&s);

	spool_open(&s);
	add_lines(&s);
	assert_int_equal(spool_next(&s, &part, &e), -1);
	assert_string_equal(e.text, "temporary file in /missing (TMPDIR chooses the folder): "
				    "No such file or directory");
	tsv_error_free(&e);
	spool_close(&s);
	unsetenv("TMPDIR");
}

static void assert_told(struct spool *s, const char *reason)
{
	struct tsv_error e = {0};
	struct tsv_span part;

	add_lines(s);
	assert_int_equal(spool_next(s, &part, &e), -1);
	assert_non_null(strstr(e.text, reason));
	assert_int_equal(spool_next(s, &part, &e), -1); /* and not the end */
	tsv_error_free(&e);
}

/* A pipe takes all that is written, and cannot be read from its start. */
static void a_file_without_a_start_is_told(void **state)
{
	FILE *pipe = popen("cat >/dev/null", "w");
	struct spool s = {.fd = fileno(pipe)};

	(void)state;
	assert_told(&s, "Illegal seek");
	tsv_buf_free(&s.held);
	pclose(pipe);
}

static void a_full_disk_is_told(void **state)
{
	FILE *full = fopen("/dev/full", "w");
	struct spool s = {.fd = fileno(full)};

	(void)state;
	assert_told(&s, "No space left on device");
	tsv_buf_free(&s.held);
	fclose(full);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_comes_back_in_order),
	    cmocka_unit_test(a_spool_of_nothing_is_empty),
	    cmocka_unit_test(a_missing_folder_is_told_when_it_is_needed),
	    cmocka_unit_test(a_file_without_a_start_is_told),
	    cmocka_unit_test(a_full_disk_is_told),
	};

	unsetenv("TMPDIR");
	return cmocka_run_group_tests_name("spool", tests, NULL, NULL);
}
