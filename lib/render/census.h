/*
 * census: how often each value was seen.
 */
#ifndef RENDER_CENSUS_H
#define RENDER_CENSUS_H

#include <stddef.h>

#include "tsv/tsv.h"

struct census_group {
	struct tsv_span value; /* owned by the census */
	size_t count;
};

/* All zeros is an empty census. */
struct census {
	struct census_group **groups; /* owned; in order of first sight until sorted */
	size_t count;
	size_t capacity;
	void *tree; /* the groups by value */
};

/* Counts a value; returns its group, with how often it was seen by now. */
struct census_group *census_add(struct census *t, struct tsv_span value);

/* Puts the groups in order: the largest first, ties in byte order. */
void census_sort(struct census *t);

void census_free(struct census *t);

#endif
