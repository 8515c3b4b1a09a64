/*
 * error: what went wrong, as one line for a person.
 *
 * A library function that can fail takes a struct error and returns -1 after
 * filling it; only the tools print it and end. The line has the form
 * `file:line: what is wrong and how to cure it`, without the tool's name.
 */
#ifndef IO_ERROR_H
#define IO_ERROR_H

#include <stdarg.h>

struct error {
	char *text; /* NULL when nothing went wrong; owned */
};

/* Fills e as printf would, dropping what it held. Returns -1. */
int error_set(struct error *e, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same, ended by `: ` and the words for errno. */
int error_errno(struct error *e, const char *format, ...) __attribute__((format(printf, 2, 3)));

void error_free(struct error *e);

#endif
