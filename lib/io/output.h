/*
 * output: checked writing, to standard output or to a file.
 *
 * A regular file appears whole or not at all (io/atomic_file.h); anything else (a
 * device, a FIFO) is written to directly.
 *
 * The first failure is kept and told by output_close(); what is written after
 * it is dropped, and output_failed() lets a loop stop early.
 *
 * An output with a filter passes all bytes through it but those of output_raw();
 * tool/ sets one on every output that is a terminal.
 */
#ifndef IO_OUTPUT_H
#define IO_OUTPUT_H

#include "io/atomic_file.h"
#include "tsv/tsv.h"

struct output {
	const char *name; /* for messages */
	int fd;
	struct atomic_file file; /* its path is NULL when fd is written to directly */
	struct tsv_buf held;	 /* not written yet */
	int failure;		 /* errno of the first failure, or 0 */
	bool in_memory;		 /* all stays in held */
	/* Appends the bytes as they may be written; NULL: as they stand. */
	void (*filter)(struct tsv_buf *to, struct tsv_span bytes);
};

/* Does the path stand for standard output, as NULL and - do? */
bool output_is_standard(const char *path);

/* Opens the file at path. Returns 0 or -1. */
int output_open(struct output *out, const char *path, struct tsv_error *e);

/* An output that stays in memory, as held; the caller frees that. */
void output_open_memory(struct output *out);

/*
 * Are both written to one file, by whatever names? Then one would replace the other.
 * A terminal or another character device is shared without harm, so never the same.
 */
bool output_same(const struct output *a, const struct output *b);

/* Appends bytes. Large runs go to the file without being copied. */
void output_write(struct output *out, const char *data, size_t size);

/* The same past the filter: escapes of our own, and text that was filtered before. */
void output_raw(struct output *out, struct tsv_span s);

/* Writes the header line of a table. */
void output_header(struct output *out, const struct tsv_header *h);

/* Hands over what is held. */
void output_flush(struct output *out);

static inline bool output_failed(const struct output *out)
{
	return out->failure != 0;
}

/* True when the failure is that nobody reads any more (a closed pipe). */
bool output_unread(const struct output *out);

/* Completes the output: a file gets its place. Returns 0 or -1. */
int output_close(struct output *out, struct tsv_error *e);

/*
 * Gives up: what is held for standard output is written (it was right), a file that is
 * not in its place yet is removed. Allocates nothing.
 */
void output_abandon(struct output *out);

/* The size at which held bytes are handed over. */
#define OUTPUT_HELD ((size_t)128 * 1024)

static inline void output_span(struct output *out, struct tsv_span s)
{
	if (out->held.capacity - out->held.size > s.size && s.size < 256 && out->filter == NULL)
		tsv_buf_add(&out->held, s.data, s.size);
	else
		output_write(out, s.data, s.size);
}

static inline void output_string(struct output *out, const char *string)
{
	output_span(out, tsv_span_of(string));
}

static inline void output_char(struct output *out, char byte)
{
	output_span(out, (struct tsv_span){&byte, 1});
}

void output_printf(struct output *out, const char *format, ...) TSV_PRINTF(2, 3);

#endif
