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
 * May colour be written to the descriptor? With WHEN_AUTO only to a terminal
 * that is not dumb, and not when NO_COLOR is set to anything (no-color.org).
 */
bool terminal_color(int fd, enum when when);

/* The columns of COLUMNS or of the terminal at the descriptor; 80 when unknown. */
size_t terminal_width(int fd);

/* Do the locale's variables (LC_ALL, LC_CTYPE, LANG) name UTF-8? */
bool terminal_utf8(void);

#endif
