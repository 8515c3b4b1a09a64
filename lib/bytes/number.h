/*
 * number: decimal numbers as text has them, compared exactly.
 *
 * A number is an optional sign, digits with at most one point, and an optional
 * exponent: `12`, `-0.5`, `.5`, `1e3`, `+7.`. No blanks, no thousands
 * separators, no hexadecimal, no infinity: what is anything else is no number
 * and is never guessed to be one.
 */
#ifndef BYTES_NUMBER_H
#define BYTES_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "bytes/span.h"

/*
 * The value is mantissa times ten to the exponent while all its digits fit 64
 * bits (exact is true); else only text tells it whole, and the mantissa holds
 * its first 19 digits.
 */
struct number {
	uint64_t mantissa;
	int64_t exponent;
	bool negative;
	bool exact;
	struct span text; /* borrowed */
};

/* Reads all of text as a number. Returns whether it is one. */
bool number_parse(struct span text, struct number *n);

/* Exactly: negative, zero or positive; 1 and 1.0 and 10e-1 are equal. */
int number_compare(const struct number *a, const struct number *b);

/* The nearest double (ties to even); infinite beyond the range. */
double number_double(const struct number *n);

#endif
