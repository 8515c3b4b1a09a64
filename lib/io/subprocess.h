/*
 * program: another program that does the work on what is written to it.
 *
 * It reads from a pipe, writes straight to our output, and its messages are
 * gathered to become ours. A program that is stopped writes nothing more: it
 * must be one that writes only after its input has ended, as sort(1) is.
 */
#ifndef IO_SUBPROCESS_H
#define IO_SUBPROCESS_H

#include <sys/types.h>

#include "tsv/tsv.h"

struct subprocess {
	const char *name; /* borrowed from its arguments */
	pid_t pid;
	int input;  /* what it reads; -1 once closed */
	int errors; /* what it says */
};

/*
 * Starts arguments[0], found by PATH, with the process's environment; its
 * standard output is the descriptor. From here on a pipe that nobody reads is
 * an error of the write and no signal (SIGPIPE is ignored), and a signal that
 * ends this process ends the program first. One program at a time. Returns 0,
 * or -1 with e filled.
 */
int subprocess_start(struct subprocess *p, char *const *arguments, int output,
		     struct tsv_error *e);

/*
 * Hands over bytes. Returns 1, 0 when it reads no more, of which subprocess_finish()
 * tells why, or -1 with e filled: then not all was handed over, and the program is to
 * be stopped.
 */
int subprocess_write(struct subprocess *p, struct tsv_span bytes, struct tsv_error *e);

/*
 * Ends its input and waits. Returns 1 when it went well, 0 when it ended because
 * nobody reads its output, or -1 with e filled by what it said.
 */
int subprocess_finish(struct subprocess *p, struct tsv_error *e);

/* Ends it before it writes anything. */
void subprocess_stop(struct subprocess *p);

#endif
