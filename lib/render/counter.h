/*
 * counter: how often each value was seen. Memory is that of the different values.
 */
#ifndef RENDER_COUNTER_H
#define RENDER_COUNTER_H

#include "tsv/tsv.h"

/* All zeros is an empty counter. */
struct counter {
	struct tsv_dict values;
	size_t *counts; /* by number of a value; owned */
	size_t capacity;
};

struct counted {
	struct tsv_span value; /* the counter's */
	size_t count;
};

/* Counts a value; returns how often it was seen by now. */
size_t counter_add(struct counter *c, struct tsv_span value);

/*
 * All values with their counts, the largest first, ties in byte order: an array of
 * values.count items, which the caller frees. It lasts until the next value is added.
 */
struct counted *counter_sorted(const struct counter *c);

void counter_free(struct counter *c);

#endif
