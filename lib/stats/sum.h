/*
 * sum: the exact sum of decimal numbers, in whatever order they come.
 *
 * Nothing is rounded while numbers are added: 0.1 and 0.2 are the 0.3 that their
 * digits say, and 1e16, 1, -1e16 sum to 1. The idea is that of Radford M. Neal's
 * superaccumulators ("Fast exact summation using small and large
 * superaccumulators", 2015, arXiv:1505.05571), a fixed-point number wide enough for
 * all that may come, whose limbs have room to put carrying off; but its limbs are
 * decimal, since the numbers are.
 *
 * Most columns are integers: these take one 128-bit addition and no allocation.
 *
 * All zeros is an empty sum.
 */
#ifndef STATS_SUM_H
#define STATS_SUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/big.h"
#include "value/number.h"

struct sum {
	int128 whole;  /* integers that are not in the limbs; see sum_add_whole() */
	int128 *limbs; /* owned; limb i is worth 10 to (low + i) * 18 - 9 */
	int low;
	int count;
};

/*
 * Adds an integer without a look at the room left: below 10^24, which leaves room
 * for a hundred million million of them.
 */
static inline void sum_add_whole(struct sum *s, int128 value)
{
	s->whole += value;
}

/* Adds value times ten to the exponent, which is within SUM_LEAST and SUM_MOST. */
void sum_add(struct sum *s, int128 value, int exponent);

#define SUM_LEAST (-2400)
#define SUM_MOST 640

/*
 * Adds all digits of a number, and those of its square to squares (unless that is
 * NULL). Digits that stand for less than 10^-1100 are left out; the number must be finite
 * as a double.
 */
void sum_add_number(struct sum *s, struct sum *squares, const struct number *n);

/*
 * Adds a sum that big_append() wrote: of numbers (power 1) or of their squares (2), which
 * sum_add_number() summed. Returns false, and adds nothing, when no such sum is that
 * large, has digits that far behind the point or, for squares, is negative.
 */
bool sum_add_printed(struct sum *s, const struct number *n, int power);

/* Adds all that another sum holds. */
void sum_merge(struct sum *s, const struct sum *other);

void sum_big(const struct sum *s, struct big *b);

void sum_free(struct sum *s);

#endif
