/*
 * arrange: records of one header, laid out as another has its columns.
 *
 * It is how tables with different columns become one: a column of the wanted
 * header that a record lacks is an empty field.
 */
#ifndef RECORD_ARRANGE_H
#define RECORD_ARRANGE_H

#include <stddef.h>

#include "bytes/buf.h"
#include "record/block.h"
#include "record/header.h"

struct arrangement {
	size_t *places; /* of each wanted column in what is there, or none; NULL: as it is */
	size_t fields;	/* of a record as wanted */
	struct buf data;
	size_t *bounds;
	size_t capacity; /* of bounds */
};

/* Prepares records of the header there to be laid out as wanted has them. */
void arrange_begin(struct arrangement *a, const struct header *there,
		   const struct header *wanted);

/*
 * Lays out a block's records; those of equal headers stay as they are. The block
 * then points into the arrangement and lasts until the next call.
 */
void arrange_block(struct arrangement *a, struct block *b);

void arrange_free(struct arrangement *a);

#endif
