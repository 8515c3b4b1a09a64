/*
 * moments: what a column of numbers comes to: how many, sum, mean, spread, range.
 *
 * All of it is computed from exact sums, so that neither the order of the numbers nor the
 * way in which they are cut into parts changes a digit:
 *
 *	sum   of all digits; an integer of up to 36 digits is printed whole, anything
 *	      else as the nearest double
 *	mean  the nearest double to the exact sum divided by n
 *	sd    of a sample: the root of (sum of squares - sum^2 / n) / (n - 1), the
 *	      difference being exact; none below two numbers
 *
 * Anything that is not a finite number (value/number.h) is skipped, and counted.
 *
 * Integers of a usual size are added in 128 bits, which costs two additions; all other
 * numbers are added as decimals (stats/decimal.h), some fifty nanoseconds each.
 */
#ifndef STATS_MOMENTS_H
#define STATS_MOMENTS_H

#include "stats/decimal.h"
#include "tsv/tsv.h"

struct moments {
	uint64_t n;
	uint64_t skipped;
	/* Of integers below MOMENTS_INT: room for a hundred million million of them. */
	int128 sum, squares;
	struct moments_decimals *decimals; /* the sums of all other numbers; owned */
	int64_t int_min, int_max;	   /* of the integers that fit */
	double min, max;		   /* of all other numbers */
};

/* Must be called first: an empty range is not all zeros. */
void moments_init(struct moments *m);

#define MOMENTS_INT ((int64_t)1000000000000)

/* Adds an integer below MOMENTS_INT in size. */
static inline void moments_add_int(struct moments *m, int64_t value)
{
	m->n++;
	m->sum += value;
	m->squares += (int128)value * value;
	m->int_min = value < m->int_min ? value : m->int_min;
	m->int_max = value > m->int_max ? value : m->int_max;
}

/*
 * Adds a field; returns whether it is a number, with its value. plain adds all numbers as
 * decimals: the result is the same.
 */
bool moments_add(struct moments *m, struct tsv_span field, bool plain, double *value);

void moments_merge(struct moments *m, const struct moments *other);

/* Each appends one number, or nothing when there is none. */
void moments_append_sum(const struct moments *m, struct tsv_buf *out);
void moments_append_mean(const struct moments *m, struct tsv_buf *out);
void moments_append_sd(const struct moments *m, struct tsv_buf *out);
void moments_append_min(const struct moments *m, struct tsv_buf *out);
void moments_append_max(const struct moments *m, struct tsv_buf *out);

/* The same as doubles; the range only of moments that have numbers. */
double moments_sum(const struct moments *m);
double moments_min(const struct moments *m);
double moments_max(const struct moments *m);

/* Appends the sum, or the sum of squares, with all digits. */
void moments_append_exact_sum(const struct moments *m, struct tsv_buf *out);
void moments_append_exact_squares(const struct moments *m, struct tsv_buf *out);

/*
 * Reads the five texts that stand for numbers added elsewhere: the exact sums, and the
 * range as it prints (empty when n is 0). n and skipped are set already. Returns 0, or -1
 * when no n numbers come to this.
 */
int moments_read(struct moments *m, struct tsv_span sum, struct tsv_span squares,
		 struct tsv_span min, struct tsv_span max);

/* The same numbers, as far as sums, counts and range can tell? */
bool moments_equal(const struct moments *a, const struct moments *b);

void moments_free(struct moments *m);

#endif
