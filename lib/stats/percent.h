/*
 * percent: which percentiles are asked for, and where they lie among n numbers.
 *
 * The definition is type 7 of Hyndman and Fan ("Sample quantiles in statistical
 * packages", The American Statistician 50, 1996), which R, NumPy and spreadsheets
 * use: with the numbers sorted as x[0] … x[n - 1] and h = (n - 1) p / 100, the
 * percentile lies between x[floor h] and the number after it, in proportion to the
 * fraction of h. That place is computed exactly.
 */
#ifndef STATS_PERCENT_H
#define STATS_PERCENT_H

#include <stddef.h>
#include <stdint.h>

#include "tsv/tsv.h"

/* A percentage of units / scale, from 0 to 100. */
struct percent {
	uint64_t units;
	uint64_t scale; /* a power of ten */
};

struct percents {
	struct percent *list; /* in the order asked for; owned */
	size_t count;
	size_t capacity;
};

/* Adds those of `5,50,99.9` that are not there. Returns 0, or -1 with e filled. */
int percents_add(struct percents *p, struct tsv_span text, struct tsv_error *e);

void percents_free(struct percents *p);

/* Appends a percentage as it is named: `50`, `99.9`. */
void percent_append(struct tsv_buf *out, struct percent p);

/* Sets *rank to floor h among n numbers, at least one; returns the fraction of h. */
double percent_rank(struct percent p, uint64_t n, uint64_t *rank);

/* What lies between two numbers, low at most high, in proportion to the fraction. */
double percent_between(double low, double high, double fraction);

#endif
