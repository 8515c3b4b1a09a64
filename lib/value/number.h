/*
 * number: decimal numbers as text has them, compared exactly.
 *
 * A number is an optional sign, digits with at most one point, and an optional
 * exponent: `12`, `-0.5`, `.5`, `1e3`, `+7.`. No blanks, no thousands
 * separators, no hexadecimal, no infinity: what is anything else is no number
 * and is never guessed to be one.
 */
#ifndef VALUE_NUMBER_H
#define VALUE_NUMBER_H

#include "tsv/tsv.h"

/*
 * The value is mantissa times ten to the exponent while all its digits fit 64
 * bits and its exponent too (exact is true); else only text tells it whole, the
 * mantissa holds its first 19 digits, and the exponent is that or very far.
 */
struct number {
	uint64_t mantissa;
	int64_t exponent;
	bool negative;
	bool exact;
	struct tsv_span text; /* borrowed */
};

/* Is it an ASCII digit? */
static inline bool number_is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* How many digits text begins with. */
size_t number_digits(struct tsv_span text);

/* Reads all of text as a count: 1 to 18 digits alone. Returns whether it is one. */
bool number_count(struct tsv_span text, uint64_t *count);

/* Reads all of text as a number. Returns whether it is one. */
bool number_parse(struct tsv_span text, struct number *n);

/* Exactly: -1, 0 or 1; 1 and 1.0 and 10e-1 are equal. */
int number_compare(const struct number *a, const struct number *b);

/*
 * Appends the number in its one normal spelling, `.15e2` for 15: numbers that are equal
 * are the same bytes. (Those with exponents of 18 digits and more stay as they stand.)
 */
void number_append_normal(const struct number *n, struct tsv_buf *out);

/* The nearest double (ties to even); infinite beyond the range. */
double number_double(const struct number *n);

/*
 * Reads an integer of at most 16 digits, with or without a minus sign: what most
 * numbers are, several times as fast. Returns false for anything else, which may
 * still be a number.
 */
bool number_whole(struct tsv_span text, int64_t *value);

#endif
