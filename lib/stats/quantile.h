/*
 * quantile: percentiles of numbers: which are asked for, and the exact ones.
 *
 * The definition is type 7 of Hyndman and Fan ("Sample quantiles in statistical
 * packages", The American Statistician 50, 1996), which R, NumPy and spreadsheets use:
 * with the numbers sorted as x[0] … x[n - 1] and h = (n - 1) p / 100, the percentile lies
 * between x[floor h] and the number after it, in proportion to the fraction of h. That
 * place is computed exactly.
 */
#ifndef STATS_QUANTILE_H
#define STATS_QUANTILE_H

#include "tsv/tsv.h"

/* A percentage of units / scale, from 0 to 100. */
struct quantile {
	uint64_t units;
	uint64_t scale; /* a power of ten */
};

struct quantiles {
	struct quantile *list; /* in the order asked for; owned */
	size_t count;
	size_t capacity;
	struct tsv_dict names; /* of each: `50`, `99.9` */
};

/* Adds those of `5,50,99.9` that are not there. Returns 0, or -1. */
int quantiles_add(struct quantiles *q, struct tsv_span text, struct tsv_error *e);

void quantiles_free(struct quantiles *q);

/* Sets *rank to floor h among n numbers, at least one; returns the fraction of h. */
double quantile_rank(struct quantile q, uint64_t n, uint64_t *rank);

/* What lies between two numbers, low at most high, in proportion to the fraction. */
double quantile_between(double low, double high, double fraction);

/*
 * Samples: numbers kept, for exact percentiles; eight bytes each. They are kept as
 * integers whose order is that of the numbers.
 */
struct samples {
	uint64_t *keys; /* owned */
	size_t count;
	size_t capacity;
};

static inline uint64_t samples_key(double value)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof(bits));
	return bits >> 63 != 0 ? ~bits : bits | (uint64_t)1 << 63;
}

/* Adds a finite number. */
static inline void samples_add(struct samples *s, double value)
{
	if (s->count == s->capacity)
		s->keys = tsv_grow(s->keys, &s->capacity, s->count + 1, sizeof(*s->keys));
	s->keys[s->count++] = samples_key(value);
}

void samples_merge(struct samples *s, const struct samples *other);

/*
 * Sets values[i] to the i-th of q; there is at least one number. Costs three passes over
 * them for most data, eighteen at worst.
 */
void samples_quantiles(const struct samples *s, const struct quantiles *q, double *values);

void samples_free(struct samples *s);

#endif
