/*
 * input: a file, a pipe or bytes in memory, read as blocks of whole lines.
 *
 * This room knows lines only: no fields, no header, no CR. It reads big aligned
 * blocks (not mmap: a file that is truncated meanwhile would kill the process)
 * and gives what has come as soon as it holds a whole line, so that a slow
 * producer is not waited for longer than needed.
 */
#ifndef IO_INPUT_H
#define IO_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes/span.h"
#include "io/error.h"

struct input {
	const char *name; /* for messages; borrowed */
	int fd;		  /* -1: bytes in memory */
	char *data;	  /* owned, or borrowed when fd is -1 */
	size_t capacity;
	size_t begin; /* what is not given yet: data[begin] up to data[end] */
	size_t end;
	bool ended;    /* nothing more to read */
	bool lf_added; /* the last line had no LF of its own */
};

/*
 * Opens the file at path; `-` is standard input. path must outlive the input.
 * Returns 0, or -1 with e filled (also for a directory).
 */
int input_open(struct input *in, const char *path, struct error *e);

/* An input of bytes that stay the caller's. They must end with LF. */
void input_memory(struct input *in, const char *name, struct span bytes);

/*
 * Gives the next lines, as many as are there, at least one; each ends with LF
 * (one is added after a last line without). They may be changed in place and
 * last until the next call. Returns 1, 0 at the end, or -1 with e filled.
 */
int input_lines(struct input *in, struct span *lines, struct error *e);

/* The same for the next line alone. */
int input_line(struct input *in, struct span *line, struct error *e);

/*
 * Gives bytes as they come, at least one, without regard to lines; for formats
 * whose records are not lines. Returns 1, 0 or -1 as above.
 */
int input_bytes(struct input *in, struct span *bytes, struct error *e);

/*
 * The same, but the last back of the bytes given before come once more, in front
 * of what is read: for a reader that could not use them yet. Returns 0 when
 * nothing more follows, also if back is not 0.
 */
int input_more(struct input *in, size_t back, struct span *bytes, struct error *e);

void input_close(struct input *in);

#endif
