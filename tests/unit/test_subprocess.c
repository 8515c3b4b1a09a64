#include "unit.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "io/subprocess.h"

/* Starts sh with commands. */
static void start(struct subprocess *p, char *commands)
{
	static char name[] = "sh", option[] = "-c";
	char *arguments[] = {name, option, commands, NULL};
	struct tsv_error e = {0};

	assert_int_equal(subprocess_start(p, arguments, &e), 0);
}

/* Hands over a megabyte times n, more than pipes hold. */
static int write_much(struct subprocess *p, size_t n, struct tsv_error *e)
{
	char *bytes = tsv_alloc(1, 1 << 20);
	int status = 0;

	memset(bytes, '\n', 1 << 20);
	for (size_t i = 0; i < n && status == 0; i++)
		status = subprocess_write(p, (struct tsv_span){bytes, 1 << 20}, e);
	free(bytes);
	return status;
}

static void assert_fails(int status, struct tsv_error *e, const char *text)
{
	assert_int_equal(status, -1);
	assert_string_equal(e->text, text);
	tsv_error_free(e);
}

static void output_comes_back_in_lines(void **state)
{
	char commands[] = "sort -r";
	struct subprocess p;
	struct tsv_error e = {0};
	struct tsv_span lines;

	(void)state;
	start(&p, commands);
	assert_int_equal(subprocess_write(&p, tsv_span_of("a\nb\n"), &e), 0);
	assert_int_equal(subprocess_read(&p, &lines, &e), 1);
	assert_true(tsv_span_equal(lines, tsv_span_of("b\na\n")));
	assert_int_equal(subprocess_read(&p, &lines, &e), 0);
	subprocess_stop(&p); /* has ended: does nothing */
}

/* A disk that is full stands for any write that fails while the program reads on. */
static void a_failing_write_is_trouble(void **state)
{
	char commands[] = "cat";
	struct subprocess p;
	struct tsv_error e = {0};

	(void)state;
	start(&p, commands);
	close(p.input);
	p.input = open("/dev/full", O_WRONLY);
	assert_fails(subprocess_write(&p, tsv_span_of("a\n"), &e), &e,
		     "cannot write to sh(1), which does the work: No space left on device");
}

static void one_that_reads_no_more_is_trouble(void **state)
{
	char fails[] = "echo no room >&2; echo really >&2; exit 2", ends[] = "exit 0",
	     dies[] = "kill -9 $$";
	struct subprocess p;
	struct tsv_error e = {0};

	(void)state;
	start(&p, fails);
	assert_fails(write_much(&p, 4, &e), &e, "no room");
	start(&p, ends);
	assert_fails(write_much(&p, 4, &e), &e, "sh(1) ended before it had read all records");
	start(&p, dies);
	assert_fails(write_much(&p, 4, &e), &e, "sh(1) was ended by signal 9");
}

static void a_failure_at_the_end_is_told_after_the_output(void **state)
{
	char commands[] = "cat; exit 3";
	struct subprocess p;
	struct tsv_error e = {0};
	struct tsv_span lines;

	(void)state;
	start(&p, commands);
	assert_int_equal(subprocess_write(&p, tsv_span_of("a\n"), &e), 0);
	assert_int_equal(subprocess_read(&p, &lines, &e), 1);
	assert_fails(subprocess_read(&p, &lines, &e), &e, "sh(1) failed with status 3");
}

/* It waits for none that reads its words before it reads its output. */
static void many_words_are_cut(void **state)
{
	char commands[] = "yes word | head -c 4000000 >&2; exit 1";
	struct subprocess p;
	struct tsv_error e = {0};
	struct tsv_span lines;

	(void)state;
	start(&p, commands);
	assert_fails(subprocess_read(&p, &lines, &e), &e, "word");
}

static void a_missing_program_is_told(void **state)
{
	static char name[] = "no-such-program";
	char *arguments[] = {name, NULL};
	struct subprocess p;
	struct tsv_error e = {0};
	struct tsv_span lines;

	(void)state;
	assert_int_equal(subprocess_start(&p, arguments, &e), 0);
	assert_fails(subprocess_read(&p, &lines, &e), &e,
		     "cannot run no-such-program(1), which does the work: "
		     "No such file or directory");
}

static void one_that_is_stopped_ends(void **state)
{
	char commands[] = "echo; exec sleep 1000";
	struct subprocess p;
	struct tsv_error e = {0};
	struct tsv_span lines;

	(void)state;
	start(&p, commands);
	assert_int_equal(subprocess_read(&p, &lines, &e), 1);
	pid_t pid = p.pid;
	subprocess_stop(&p);
	assert_int_equal(kill(pid, 0), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(output_comes_back_in_lines),
	    cmocka_unit_test(a_failing_write_is_trouble),
	    cmocka_unit_test(one_that_reads_no_more_is_trouble),
	    cmocka_unit_test(a_failure_at_the_end_is_told_after_the_output),
	    cmocka_unit_test(many_words_are_cut),
	    cmocka_unit_test(a_missing_program_is_told),
	    cmocka_unit_test(one_that_is_stopped_ends),
	};

	return cmocka_run_group_tests_name("subprocess", tests, NULL, NULL);
}
