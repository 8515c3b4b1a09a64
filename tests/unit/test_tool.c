#include "unit.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tool/tool.h"

static char said[10000]; /* what a tool said on standard error */

/* Runs the action as a tool of its own. Returns its status. */
static int run(void (*action)(const char *argument), const char *argument)
{
	int ends[2], status;
	size_t size = 0;
	ssize_t got;

	assert_int_equal(pipe(ends), 0);
	pid_t pid = fork();
	if (pid == 0) {
		dup2(ends[1], STDERR_FILENO);
		close(ends[1]);
		tool_start(NULL, "case-test", "help");
		action(argument);
		_exit(0);
	}
	close(ends[1]);
	while ((got = read(ends[0], said + size, sizeof(said) - 1 - size)) > 0)
		size += (size_t)got;
	close(ends[0]);
	said[size] = '\0';
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void parse(const char *text)
{
	tool_number("-n", text);
}

static void numbers_are_read_or_refused(void **state)
{
	static const char *const wrong[] = {
	    "", "-1", "+1", " 1", "1 ", "0x1", "1.0", "1e3", "99999999999999999999"};

	(void)state;
	assert_int_equal(tool_number("-n", "0"), 0);
	assert_int_equal(tool_number("-n", "0042"), 42);
	assert_int_equal(tool_number("-n", "1844674407370955160"), 1844674407370955160);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		char expected[100];
		snprintf(expected, sizeof(expected),
			 "case-test: -n takes a whole number, not '%s'\n", wrong[i]);
		assert_int_equal(run(parse, wrong[i]), STATUS_TROUBLE);
		assert_string_equal(said, expected);
	}
}

static void refuse(const char *text)
{
	tool_refuse("%s; mend it", text);
}

static void a_message_is_one_line_without_controls(void **state)
{
	(void)state;
	assert_int_equal(run(refuse, "a\nb\033[2J\302\233"), STATUS_TROUBLE);
	assert_string_equal(said, "case-test: a\\x0ab\\x1b[2J\\x9b; mend it\n");
}

/* Its start and its end are kept, and no character is cut. */
static void a_long_message_is_cut_in_the_middle(void **state)
{
	char *text = tsv_alloc(1000001, 1);

	(void)state;
	for (size_t i = 0; i < 1000000; i += 2)
		memcpy(text + i, "\303\251", 2);
	text[0] = text[1] = 'f';
	text[1000000] = '\0';
	for (int i = 0; i < 2; i++) {
		assert_int_equal(run(refuse, text + i), STATUS_TROUBLE);
		assert_true(strlen(said) < 2100);
		assert_int_equal(strncmp(said, "case-test: f", 12), 0);
		assert_non_null(strstr(said, "\303\251…\303\251"));
		assert_string_equal(said + strlen(said) - 10, "; mend it\n");
	}
	memset(text, '\033', 1000000); /* the longest that a message becomes */
	assert_int_equal(run(refuse, text), STATUS_TROUBLE);
	assert_true(strlen(said) < 8100);
	free(text);
}

static void use_all_memory(const char *path)
{
	char *paths[] = {(char *)(uintptr_t)path};

	if (path != NULL)
		tool_operands(paths, 1, "/dev/null");
	tsv_out_of_memory();
}

static void no_memory_is_told_with_the_input(void **state)
{
	(void)state;
	assert_int_equal(run(use_all_memory, NULL), STATUS_TROUBLE);
	assert_string_equal(said, "case-test: out of memory; give the tool more, or a smaller "
				  "table\n");
	assert_int_equal(run(use_all_memory, "/dev/null"), STATUS_TROUBLE);
	assert_string_equal(said, "case-test: /dev/null: out of memory; give the tool more, or "
				  "a smaller table\n");
}

static void closed(const char *unused)
{
	(void)unused;
	tool_operands(NULL, 0, NULL);
}

static void start_closed(const char *unused)
{
	close(STDIN_FILENO);
	tool_start(NULL, "case-test", "help");
	closed(unused);
}

static void a_closed_standard_input_is_not_empty(void **state)
{
	(void)state;
	assert_int_equal(run(start_closed, NULL), STATUS_TROUBLE);
	assert_string_equal(said, "case-test: standard input: closed; name a FILE, or redirect "
				  "one to it\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(numbers_are_read_or_refused),
	    cmocka_unit_test(a_message_is_one_line_without_controls),
	    cmocka_unit_test(a_long_message_is_cut_in_the_middle),
	    cmocka_unit_test(no_memory_is_told_with_the_input),
	    cmocka_unit_test(a_closed_standard_input_is_not_empty),
	};

	return cmocka_run_group_tests_name("tool", tests, NULL, NULL);
}
