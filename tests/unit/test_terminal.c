#include "unit.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "text/terminal.h"

/* A terminal that nobody looks at, or -1. */
static int open_terminal(void)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY);

	if (master < 0 || grantpt(master) < 0 || unlockpt(master) < 0)
		return -1;
	return open(ptsname(master), O_RDWR | O_NOCTTY);
}

static void set(const char *name, const char *value)
{
	if (value == NULL)
		unsetenv(name);
	else
		setenv(name, value, 1);
}

static void the_environment_says_whether_there_is_colour(void **state)
{
	static const struct {
		const char *no_color, *force, *clicolor, *term;
		bool terminal, other;
	} cases[] = {
	    {NULL, NULL, NULL, "xterm", true, false}, {NULL, NULL, NULL, "dumb", false, false},
	    {NULL, NULL, NULL, NULL, false, false},   {"1", NULL, NULL, "xterm", false, false},
	    {"", NULL, NULL, "xterm", true, false},   {NULL, "1", NULL, "xterm", true, true},
	    {NULL, "0", NULL, "xterm", true, false},  {NULL, "1", "0", "dumb", true, true},
	    {NULL, NULL, "0", "xterm", false, false}, {NULL, NULL, "1", "xterm", true, false},
	    {"0", "1", NULL, "xterm", false, false},
	};
	int terminal = open_terminal(), other = open("/dev/null", O_WRONLY);

	(void)state;
	if (terminal < 0) {
		print_message("SKIPPED: no pseudo-terminal\n");
		skip();
	}
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		set("NO_COLOR", cases[i].no_color);
		set("CLICOLOR_FORCE", cases[i].force);
		set("CLICOLOR", cases[i].clicolor);
		set("TERM", cases[i].term);
		assert_int_equal(terminal_color(terminal, WHEN_AUTO), cases[i].terminal);
		assert_int_equal(terminal_color(other, WHEN_AUTO), cases[i].other);
		assert_true(terminal_color(other, WHEN_ALWAYS));
		assert_false(terminal_color(terminal, WHEN_NEVER));
	}
	close(terminal);
	close(other);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_environment_says_whether_there_is_colour),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
