/*
 * sketch: percentiles of any number of numbers in constant memory, to within a
 * relative error of SKETCH_ERROR.
 *
 * This is DDSketch (Charles Masson, Jee E. Rim, Homin K. Lee, "DDSketch: a fast and
 * fully-mergeable quantile sketch with relative-error guarantees", PVLDB 12, 2019)
 * with the linearly interpolated logarithm: a bucket is a 128th of the numbers
 * between two powers of two, found from the bits of the double without a logarithm,
 * so that it is the same on any machine. Buckets are counted, never joined, so that
 * the error holds for every percentile, and merging sketches gives the sketch of the
 * whole, exactly. There are at most 2 * 2046 * 128 buckets; numbers within six
 * orders of magnitude need about 2,500.
 *
 * All zeros is an empty sketch.
 */
#ifndef STATS_SKETCH_H
#define STATS_SKETCH_H

#include "stats/quantile.h"
#include "tsv/tsv.h"

/* A bucket's number is off by at most this part of the true one: 1 / 257. */
#define SKETCH_ERROR "0.39 percent"

struct sketch_bucket {
	int32_t index;
	uint64_t count; /* 0: free */
};

/*
 * Buckets stand at their index modulo the capacity, or at the next free place: those of
 * neighbouring numbers are neighbours in memory, and a group of few numbers takes 256
 * bytes. A tsv_dict would take three times as much, and a hash a number.
 */
struct sketch {
	struct sketch_bucket *buckets; /* owned */
	uint32_t used;
	uint32_t capacity; /* a power of two, or 0 */
};

/* Adds a finite number. Nearer to zero than 2^-1022 counts as zero. */
void sketch_add(struct sketch *s, double value);

void sketch_merge(struct sketch *s, const struct sketch *other);

/* How many numbers were added. */
uint64_t sketch_count(const struct sketch *s);

/*
 * Sets values[i] to the i-th of q, found among the numbers of the buckets by the same
 * definition as exact ones; not beyond min and max. The sketch must not be empty.
 */
void sketch_quantiles(const struct sketch *s, const struct quantiles *q, double min, double max,
		      double *values);

/* Appends `index:count index:count …` by rising index. */
void sketch_append(struct tsv_buf *out, const struct sketch *s);

/*
 * Reads what sketch_append() wrote of n numbers from min to max into an empty sketch.
 * Returns 0, or -1 when it is nothing of the kind.
 */
int sketch_read(struct sketch *s, struct tsv_span text, uint64_t n, double min, double max);

void sketch_free(struct sketch *s);

#endif
