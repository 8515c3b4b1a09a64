/*
 * unique: has a value been there before, and where?
 *
 * All zeros is ready for use. Memory grows with the different values: their bytes and
 * about thirty more for each.
 */
#ifndef CHECK_UNIQUE_H
#define CHECK_UNIQUE_H

#include "tsv/tsv.h"

struct unique {
	struct tsv_dict values;
	uint64_t *places; /* where each stood first; owned */
	size_t capacity;
};

/*
 * Notes a value and its place. Returns true; or false when it was there, and *place
 * becomes where.
 */
bool unique_add(struct unique *u, struct tsv_span value, uint64_t *place);

void unique_free(struct unique *u);

#endif
