#include "unit.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "io/subprocess.h"

/* A disk that is full stands for any write that fails while the program reads on. */
static void a_failing_write_is_trouble(void **state)
{
	struct subprocess p = {.name = "sort", .input = open("/dev/full", O_WRONLY)};
	struct tsv_error e = {0};

	(void)state;
	assert_int_equal(subprocess_write(&p, tsv_span_of("a\n"), &e), -1);
	assert_string_equal(e.text, "cannot write to sort(1), which does the work: "
				    "No space left on device");
	tsv_error_free(&e);
	close(p.input);
}

static void a_program_that_reads_no_more_is_no_trouble(void **state)
{
	struct tsv_error e = {0};
	struct subprocess p = {0};
	int ends[2];

	(void)state;
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	p.input = ends[1];
	assert_int_equal(subprocess_write(&p, tsv_span_of("a\n"), &e), 1);
	close(ends[0]);
	assert_int_equal(subprocess_write(&p, tsv_span_of("b\n"), &e), 0);
	assert_null(e.text);
	close(ends[1]);
}

/* Else it would write to our standard output. */
static void an_output_that_cannot_be_its_own_is_an_error(void **state)
{
	static char name[] = "true";
	char *arguments[] = {name, NULL};
	struct tsv_error e = {0};
	struct subprocess p;

	(void)state;
	assert_int_equal(subprocess_start(&p, arguments, -1, &e), -1);
	assert_string_equal(e.text,
			    "cannot run true(1), which does the work: Bad file descriptor");
	tsv_error_free(&e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_failing_write_is_trouble),
	    cmocka_unit_test(a_program_that_reads_no_more_is_no_trouble),
	    cmocka_unit_test(an_output_that_cannot_be_its_own_is_an_error),
	};

	return cmocka_run_group_tests_name("program", tests, NULL, NULL);
}
