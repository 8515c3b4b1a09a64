/*
 * cells: a table that is made here: a header, and records of typed fields.
 *
 * Records are made when they are asked for, some at a time, so that no more of them are
 * in memory. Whoever makes them sets add and from, and in add() appends the text of each
 * field, as it stands in the stream, to made.data, and ends it with its type.
 */
#ifndef STATS_CELLS_H
#define STATS_CELLS_H

#include "tsv/tsv.h"

struct cells {
	struct tsv_header header;
	/* Adds the next records, or none when there are no more. */
	void (*add)(struct cells *c, void *from);
	void *from; /* borrowed */

	struct tsv_builder made;
	bool *numbers; /* is the field a number, if it is not empty? owned */
	size_t count;  /* of numbers: all fields made */
	size_t capacity;
};

/* Ends the field whose text was appended. */
void cells_end(struct cells *c, bool number);

/* Adds a field of text, or a count. */
void cells_add_text(struct cells *c, struct tsv_span text);
void cells_add_count(struct cells *c, uint64_t count);

/*
 * Gives the next records; numbers has the types of their fields. They last until the next
 * call. Returns false when there are no more.
 */
bool cells_next(struct cells *c, struct tsv_batch *b);

void cells_free(struct cells *c);

#endif
