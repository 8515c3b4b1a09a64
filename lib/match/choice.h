/*
 * choice: values of one column, of which any will do, as an option of the
 * catalogue gives them.
 *
 * The whole value (or an element, in a column of lists) is compared without
 * regard to case, accents and composition. Where the column has a vocabulary, a
 * term is found by any of its spellings, in whichever of them it is asked for.
 */
#ifndef MATCH_CHOICE_H
#define MATCH_CHOICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bytes/buf.h"
#include "catalogue/catalogue.h"
#include "io/error.h"
#include "record/header.h"

struct choice {
	const struct catalogue_column *of;
	size_t column;
	struct span *accepted; /* folded values; owned, as what they point to */
	size_t count;
	size_t capacity;
	uint64_t sizes; /* bit n: one of n bytes is accepted; the last: or more */
	struct buf value, folded;
};

/* A choice of a column's values, none yet. */
void choice_begin(struct choice *c, const struct catalogue_column *of);

/*
 * Adds a value, and with it the other spellings of its term. Returns whether it
 * is known; always true where the column has no vocabulary.
 */
bool choice_add(struct choice *c, struct span value);

/* Finds the column. Returns 0, or -1 with e filled. */
int choice_resolve(struct choice *c, const struct header *h, struct error *e);

/* Does a field of the column hold one of the values? */
bool choice_holds(struct choice *c, struct span field);

/* The same for one value, or an element of a list. */
bool choice_accepts(struct choice *c, struct span value);

void choice_free(struct choice *c);

#endif
