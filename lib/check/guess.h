/*
 * guess: the type that all of some values have.
 *
 * What looks like a number and is a code (`007`, `+49 30`) is text, four digits are a year
 * when all are from 1500 to 2100, and 0 and 1 are numbers, not booleans.
 */
#ifndef CHECK_GUESS_H
#define CHECK_GUESS_H

#include "schema/schema.h"
#include "tsv/tsv.h"

/* All zeros at first. */
struct guess {
	unsigned excluded; /* types that some value does not have, one bit each */
	size_t values;
};

/* Takes a value into account. Costs nothing once no type is left. */
void guess_add(struct guess *g, struct tsv_span value);

/* The narrowest type of all values; SCHEMA_STRING when there is none. */
enum schema_type guess_type(const struct guess *g);

#endif
