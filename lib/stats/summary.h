/*
 * summary: what a column of numbers comes to: how many, sum, mean, spread, range.
 *
 * All of it is computed from exact sums, so that neither the order of the numbers
 * nor the way they are cut into parts changes a digit:
 *
 *	sum   of all digits; an integer of up to 36 digits is printed whole, anything
 *	      else as the nearest double
 *	mean  the nearest double to the exact sum divided by n
 *	sd    of a sample: the root of (sum of squares - sum^2 / n) / (n - 1), the
 *	      difference being exact; none below two numbers
 *
 * Anything that is not a finite number (bytes/number.h) is skipped, and counted.
 * All zeros but for the range is an empty summary: see summary_begin().
 */
#ifndef STATS_SUMMARY_H
#define STATS_SUMMARY_H

#include <stdbool.h>
#include <stdint.h>

#include "stats/sum.h"
#include "tsv/tsv.h"
#include "value/number.h"

struct summary {
	uint64_t n;
	uint64_t skipped;
	struct sum sum;
	struct sum squares;
	int64_t least_whole, greatest_whole; /* of the integers that fit */
	double least, greatest;		     /* of all other numbers */
};

void summary_begin(struct summary *s);

/* Integers of this size have squares that sum_add_whole() takes. */
#define SUMMARY_WHOLE ((int64_t)1000000000000)

/* Adds an integer below SUMMARY_WHOLE. */
static inline void summary_add_whole(struct summary *s, int64_t value)
{
	s->n++;
	sum_add_whole(&s->sum, value);
	sum_add_whole(&s->squares, (int128)value * value);
	s->least_whole = value < s->least_whole ? value : s->least_whole;
	s->greatest_whole = value > s->greatest_whole ? value : s->greatest_whole;
}

/* Adds a field; returns whether it is a number, with its value. */
bool summary_add(struct summary *s, struct tsv_span field, double *value);

void summary_merge(struct summary *s, const struct summary *other);

/* Each appends one number, or nothing when there is none. */
void summary_append_sum(const struct summary *s, struct tsv_buf *out);
void summary_append_mean(const struct summary *s, struct tsv_buf *out);
void summary_append_sd(const struct summary *s, struct tsv_buf *out);
void summary_append_min(const struct summary *s, struct tsv_buf *out);
void summary_append_max(const struct summary *s, struct tsv_buf *out);

/* The range as doubles; of a summary that has numbers. */
double summary_min(const struct summary *s);
double summary_max(const struct summary *s);

/* Lets the range take in a number, without adding it. */
void summary_widen(struct summary *s, const struct number *n);

void summary_free(struct summary *s);

#endif
