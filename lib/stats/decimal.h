/*
 * decimal: decimal numbers with all their digits, for sums that must be exact.
 *
 * A decimal is a big integer of the GNU MP library times a power of ten. Its size is that
 * of the digits between the largest and the smallest that was added: some 3,000 at most,
 * since what is added is finite as a double and has no digits below a limit.
 *
 * Memory that GMP asks for comes from tsv_alloc() once decimal_init() was called.
 */
#ifndef STATS_DECIMAL_H
#define STATS_DECIMAL_H

#include <gmp.h>

#include "tsv/tsv.h"
#include "value/number.h"

__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

struct decimal {
	mpz_t digits;
	int exponent; /* of the power of ten */
};

/* Sets it to zero. */
void decimal_init(struct decimal *d);

/* Digits of numbers below this power of ten are left out: no double is so small. */
#define DECIMAL_NUMBER_MIN (-1100)

/* Adds a number that is finite as a double, and its square to squares. */
void decimal_add_number(struct decimal *d, struct decimal *squares, const struct number *n);

/*
 * Adds what decimal_append() wrote of a sum of numbers (power 1) or of their squares (2).
 * Returns 0, or -1 when no such sum is that large or has digits that far behind the point.
 */
int decimal_add_text(struct decimal *d, const struct number *n, int power);

/* Adds an integer. */
void decimal_add_int(struct decimal *d, int128 value);

void decimal_add(struct decimal *d, const struct decimal *other);

/* Makes it n times itself less the square of other. */
void decimal_spread(struct decimal *d, uint64_t n, const struct decimal *other);

/* -1, 0 or 1. */
int decimal_sign(const struct decimal *d);

bool decimal_equal(const struct decimal *a, const struct decimal *b);

bool decimal_is_integer(const struct decimal *d);

/* The power of ten above its first digit: 3 for 100, 0 for 0.1; 1 for 0. */
int decimal_magnitude(const struct decimal *d);

/*
 * The double nearest to the number times ten to the exponent, divided by an integer
 * that is not 0; ties to even, infinite beyond the range.
 */
double decimal_double(const struct decimal *d, int exponent, uint128 divisor);

/* Appends all digits: `-12.5`; with an exponent where zeros would fill the text. */
void decimal_append(struct tsv_buf *out, const struct decimal *d);

void decimal_free(struct decimal *d);

#endif
