/*
 * unique: has a value been there before, and where?
 *
 * All zeros is ready for use. Memory grows with the different values: their bytes and
 * about forty more for each.
 */
#ifndef CHECK_UNIQUE_H
#define CHECK_UNIQUE_H

#include "tsv/tsv.h"

/* The place of a record. */
struct unique_place {
	size_t file; /* its number among the files, below 2^24 */
	size_t line;
};

struct unique {
	struct tsv_dict values;
	uint64_t *places; /* by number of a value, where it stood first; owned */
	size_t capacity;
};

/*
 * Adds a value and its place. Returns true; or false when it was there, and *place
 * becomes where.
 */
bool unique_add(struct unique *u, struct tsv_span value, struct unique_place *place);

void unique_free(struct unique *u);

#endif
