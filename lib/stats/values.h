/*
 * values: numbers kept, for exact percentiles. Memory grows with the numbers.
 *
 * All zeros is no values.
 */
#ifndef STATS_VALUES_H
#define STATS_VALUES_H

#include "stats/percent.h"
#include "tsv/tsv.h"

struct values {
	double *list; /* owned */
	size_t count;
	size_t capacity;
};

/* Adds a finite number. */
static inline void values_add(struct values *v, double value)
{
	if (v->count == v->capacity)
		v->list = tsv_grow(v->list, &v->capacity, v->count + 1, sizeof(*v->list));
	v->list[v->count++] = value;
}

void values_merge(struct values *v, const struct values *other);

/* Sets percentiles[i] to the i-th of p; there is at least one value. */
void values_percentiles(const struct values *v, const struct percents *p, double *percentiles);

void values_free(struct values *v);

#endif
