/*
 * stream: one input of a check, in which nothing is taken for granted.
 *
 * Where record/reader.h refuses a record or forgives a quirk, this gives both to
 * be told: a header as it is, blocks of sound records, and single lines that are
 * no records.
 */
#ifndef CHECK_STREAM_H
#define CHECK_STREAM_H

#include <stdbool.h>

#include "bytes/scan.h"
#include "io/error.h"
#include "io/input.h"
#include "record/block.h"
#include "record/header.h"

struct stream {
	struct input input;
	struct header header; /* names may be empty or stand twice */
	struct scan scan;
	struct span rest; /* lines that were read and not given yet */
	size_t line;	  /* of what was given last */
	size_t next_line;
	size_t crlf_line; /* the first line that ends with CRLF, or 0 */
	size_t fields;	  /* of the last line given that is no record */
	bool bom;
};

enum portion {
	PORTION_TROUBLE = -1,
	PORTION_END,
	PORTION_BLOCK, /* records with the header's number of fields */
	PORTION_LINE,  /* one line with another number of fields, without its LF */
};

/* Opens the input and reads its header; one without is an error. Returns 0 or -1. */
int stream_open(struct stream *s, const char *path, struct error *e);

/*
 * Gives the next records or the next line. Line ends are LF alone then. What was
 * given lasts until the next call.
 */
enum portion stream_next(struct stream *s, struct block *block, struct span *line,
			 struct error *e);

/* Did the last line lack its LF? To be asked at the end. */
bool stream_unended(const struct stream *s);

void stream_close(struct stream *s);

#endif
