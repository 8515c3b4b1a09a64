/*
 * block: some records of a table, with their fields found.
 *
 * Every record of a block has the header's number of fields; that was checked
 * when it was read. A block is borrowed from its reader until the next read.
 */
#ifndef RECORD_BLOCK_H
#define RECORD_BLOCK_H

#include <stddef.h>

#include "bytes/span.h"

struct block {
	const char *file; /* where the records stand, for messages */
	size_t line;	  /* of the first record; each record is one line */
	const char *data; /* the records, each ended by LF */
	size_t records;
	size_t fields;	      /* of each record */
	const size_t *bounds; /* see bytes/scan.h: field k lies between k and k + 1 */
};

/* Field j of record i, as it stands in the stream. */
static inline struct span block_field(const struct block *b, size_t i, size_t j)
{
	const size_t *bound = b->bounds + i * b->fields + j;

	return (struct span){b->data + (bound[0] + 1), bound[1] - (bound[0] + 1)};
}

/* The records from i up to j, each with its LF. */
static inline struct span block_records(const struct block *b, size_t i, size_t j)
{
	size_t begin = b->bounds[i * b->fields] + 1, end = b->bounds[j * b->fields] + 1;

	return (struct span){b->data + begin, end - begin};
}

/* Record i without its LF. */
static inline struct span block_record(const struct block *b, size_t i)
{
	struct span record = block_records(b, i, i + 1);

	record.size--;
	return record;
}

#endif
