/*
 * terminal: what is known of the place that output goes to.
 *
 * Only these answers may differ between a terminal and a pipe; everything else
 * is the same bytes anywhere.
 */
#ifndef TEXT_TERMINAL_H
#define TEXT_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

enum when {
	WHEN_AUTO,
	WHEN_ALWAYS,
	WHEN_NEVER,
};

/* Reads `auto`, `always` or `never` (NULL is always, as for a bare --color). */
bool terminal_when_parse(const char *text, enum when *when);

/*
 * May colour be written to the descriptor? With WHEN_AUTO the environment is asked, as
 * no-color.org and bixense.com/clicolors have it: not when NO_COLOR is set to anything;
 * else when CLICOLOR_FORCE is, but to 0; else to a terminal that is not dumb, unless
 * CLICOLOR is 0. This is the one place that reads these.
 */
bool terminal_color(int fd, enum when when);

/* The columns of COLUMNS or of the terminal at the descriptor; 80 when unknown. */
size_t terminal_width(int fd);

/* Do the locale's variables (LC_ALL, LC_CTYPE, LANG) name UTF-8? */
bool terminal_utf8(void);

#endif
