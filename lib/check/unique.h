/*
 * unique: columns whose values together may stand in one record alone.
 *
 * Memory grows with the different values: their bytes and about forty more for each.
 */
#ifndef CHECK_UNIQUE_H
#define CHECK_UNIQUE_H

#include "check/finding.h"
#include "check/tuple.h"
#include "tsv/tsv.h"

/* The place of a record. */
struct unique_place {
	size_t file; /* its number among the files, below 2^24 */
	size_t line;
};

struct unique {
	struct tuple tuple;
	struct tsv_dict values;
	uint64_t *places; /* by number of a value, where it stood first; owned */
	size_t places_capacity;
	/* Of the records of a batch: */
	struct tsv_buf text;
	struct tsv_span *keys; /* owned */
	size_t *numbers;       /* owned */
	size_t capacity;
	struct unique_place *firsts; /* line 0: none before; owned */
};

/*
 * Adds the values of a batch, whose columns are at these places of a file of that number:
 * firsts[i] becomes where those of record i stood first, if they were there before.
 */
void unique_add(struct unique *u, const struct tsv_batch *b, const size_t *places, size_t file);

void unique_free(struct unique *u);

#endif
