#include "text/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define USUAL_WIDTH 80
#define MAX_WIDTH 10000

bool terminal_when_parse(const char *text, enum when *when)
{
	if (text == NULL || strcmp(text, "always") == 0)
		*when = WHEN_ALWAYS;
	else if (strcmp(text, "never") == 0)
		*when = WHEN_NEVER;
	else if (strcmp(text, "auto") == 0)
		*when = WHEN_AUTO;
	else
		return false;
	return true;
}

/* The variable's value, or NULL when it is not set or empty. */
static const char *set(const char *name)
{
	const char *value = getenv(name);

	return value == NULL || *value == '\0' ? NULL : value;
}

/* Is a switch of the environment on? */
static bool is_on(const char *name)
{
	const char *value = set(name);

	return value != NULL && strcmp(value, "0") != 0;
}

bool terminal_color(int fd, enum when when)
{
	const char *term = set("TERM");

	if (when != WHEN_AUTO)
		return when == WHEN_ALWAYS;
	if (set("NO_COLOR") != NULL)
		return false;
	if (is_on("CLICOLOR_FORCE"))
		return true;
	if (set("CLICOLOR") != NULL && !is_on("CLICOLOR"))
		return false;
	return term != NULL && strcmp(term, "dumb") != 0 && isatty(fd);
}

size_t terminal_width(int fd)
{
	struct winsize size;
	const char *columns = set("COLUMNS");
	unsigned long number = columns == NULL ? 0 : strtoul(columns, NULL, 10);

	if (number > 0 && number <= MAX_WIDTH)
		return number;
	if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return USUAL_WIDTH;
}

/* ASCII case is ignored. */
static bool holds(const char *text, const char *part)
{
	size_t size = strlen(part);

	for (; *text != '\0'; text++)
		if (strncasecmp(text, part, size) == 0)
			return true;
	return false;
}

bool terminal_utf8(void)
{
	const char *locale = set("LC_ALL");

	if (locale == NULL)
		locale = set("LC_CTYPE");
	if (locale == NULL)
		locale = set("LANG");
	return locale != NULL && (holds(locale, "utf-8") || holds(locale, "utf8"));
}
