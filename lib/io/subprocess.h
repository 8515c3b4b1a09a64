/*
 * subprocess: another program that does the work on what is written to it.
 *
 * Its input, its output and its messages are pipes of ours. So when this process dies,
 * of whatever cause, nobody prints what the program made of a part of its input.
 *
 * It must be a program that writes only after its input has ended, as sort(1) is: one
 * that waits for us to read while we wait for it to read would wait forever.
 */
#ifndef IO_SUBPROCESS_H
#define IO_SUBPROCESS_H

#include <sys/types.h>

#include "tsv/tsv.h"

struct subprocess {
	const char *name; /* borrowed from its arguments */
	pid_t pid;
	int input;		 /* what it reads; -1 once closed */
	struct tsv_input output; /* what it writes */
	int errors;		 /* what it says; -1 once closed */
};

/*
 * Starts arguments[0], found by PATH, with the process's environment. From here on a
 * pipe that nobody reads is an error of the write and no signal (SIGPIPE is ignored).
 * Where the system can (Linux), the program is ended when this process ends; elsewhere
 * it works on until it writes. Returns 0, or -1 with e filled. That there is no such
 * program is told by what is called next.
 */
int subprocess_start(struct subprocess *p, char *const *arguments, struct tsv_error *e);

/*
 * Hands over bytes. Returns 0, or -1 with e filled when not all can be handed over; then
 * the program was stopped.
 */
int subprocess_write(struct subprocess *p, struct tsv_span bytes, struct tsv_error *e);

/*
 * Ends its input and gives whole lines of its output, which last until the next call.
 * Returns 1; 0 at the end, when the program went well; or -1 with e filled, by what the
 * program said. After 0 and -1 it has ended.
 */
int subprocess_read(struct subprocess *p, struct tsv_span *lines, struct tsv_error *e);

/* Ends it, if it has not ended yet. */
void subprocess_stop(struct subprocess *p);

#endif
