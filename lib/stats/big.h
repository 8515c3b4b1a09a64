/*
 * big: decimal numbers with all their digits, for the few exact computations that
 * end in a double.
 *
 * A big is an integer in limbs of 18 decimal digits, the lowest first, times a
 * power of ten. The room is fixed: it holds the largest that sums (stats/sum.h) of
 * squares come to, their products with a count, and the square of a sum.
 */
#ifndef STATS_BIG_H
#define STATS_BIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tsv/tsv.h"

__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

#define BIG_DIGITS 18
#define BIG_BASE ((uint64_t)1000000000000000000)
#define BIG_LIMBS 192

struct big {
	uint64_t limbs[BIG_LIMBS]; /* each below BIG_BASE */
	size_t count;		   /* no zero limb on top; 0: the number is zero */
	int exponent;		   /* of the power of ten */
	bool negative;
};

/*
 * From limbs of any sign and size, each worth BIG_BASE times the one before it;
 * count is at most BIG_LIMBS - 4.
 */
void big_make(struct big *b, const int128 *limbs, size_t count, int exponent);

/* Multiplies by an integer. */
void big_times(struct big *b, uint64_t factor);

/* The square of a number with at most BIG_LIMBS / 2 limbs. */
void big_square(struct big *square, const struct big *b);

/* Subtracts b from a; both are positive, a is not less, and their exponents differ
 * by a multiple of BIG_DIGITS. */
void big_subtract(struct big *a, const struct big *b);

/*
 * Divides by an integer. What does not come out even is cut off behind at least 72
 * significant digits, and a last digit that is not zero stands for it, so that
 * big_double() rounds right.
 */
void big_divide(struct big *b, uint64_t divisor);

bool big_is_integer(const struct big *b);

/* The power of ten above its first digit: 3 for 100, 0 for 0.1. */
int big_magnitude(const struct big *b);

/* The nearest double, ties to even; infinite beyond the range. */
double big_double(const struct big *b);

/* The square root of a positive number, to within a unit in the last place of a
 * double or so, also where the number itself is beyond its range. */
double big_root(const struct big *b);

/* Appends all digits: `-12.5`; with an exponent where zeros would fill the text. */
void big_append(struct tsv_buf *out, const struct big *b);

#endif
