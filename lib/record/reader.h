/*
 * reader: one input as a header and blocks of records.
 *
 * It forgives what the stream may have at its edges (a BOM, CRLF line ends, a
 * missing last LF) and counts the fields of every record.
 */
#ifndef RECORD_READER_H
#define RECORD_READER_H

#include "bytes/scan.h"
#include "io/error.h"
#include "io/input.h"
#include "record/block.h"
#include "record/header.h"

struct reader {
	struct input input;
	struct header header;
	struct scan scan;
	struct span unsound; /* what a record with a wrong number of fields begins */
	size_t line;	     /* of the next record */
};

/*
 * Reads the header from an input, which the reader takes over and closes.
 * Returns 0, or -1 with e filled (an input without a header is an error).
 */
int reader_open(struct reader *r, struct input input, struct error *e);

/*
 * Gives the next records, at least one. Returns 1, 0 at the end, or -1 with e
 * filled; a record with a wrong number of fields is told after those before it
 * were given.
 */
int reader_next(struct reader *r, struct block *block, struct error *e);

/*
 * Moves lines together so that each ends with LF alone. The bytes end with LF.
 * Returns the new size.
 */
size_t reader_strip_crs(char *data, size_t size);

void reader_close(struct reader *r);

#endif
