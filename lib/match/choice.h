/*
 * choice: values of one column, of which any will do, as an option of the
 * catalogue gives them.
 *
 * The whole value (or an element, in a column of lists) is compared without
 * regard to case, accents and composition. Where the column has a vocabulary, a
 * term is found by any of its spellings, in whichever of them it is asked for.
 *
 * A column has few different values, so that what was said about a short field is
 * kept, by its bytes: it is folded when it is seen for the first time.
 */
#ifndef MATCH_CHOICE_H
#define MATCH_CHOICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bytes/buf.h"
#include "bytes/pair.h"
#include "catalogue/catalogue.h"
#include "io/error.h"
#include "match/picked.h"
#include "record/block.h"
#include "record/header.h"

#define CHOICE_SEEN_BITS 8

/* A field that was judged. */
struct choice_seen {
	struct pair pair;
	uint32_t place; /* the field's size and one more; 0: none was judged */
	bool holds;
};

struct choice {
	const struct catalogue_column *of;
	size_t column;
	struct span *accepted; /* folded values; owned, as what they point to */
	size_t count;
	size_t capacity;
	uint64_t sizes; /* bit n: one of n bytes is accepted; the last: or more */
	struct buf value, folded;
	/* By a hash of the pair; what comes later takes the place. */
	struct choice_seen seen[1 << CHOICE_SEEN_BITS];
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

/* Does a field of the column hold one of the values? Unescapes and folds it. */
bool choice_judge(struct choice *c, struct span field);

/* The same for one value, or an element of a list. */
bool choice_accepts(struct choice *c, struct span value);

/* The same as choice_judge(), from what was seen where it can. */
static inline bool choice_holds(struct choice *c, struct span field)
{
	if (field.size > PAIR_MOST)
		return choice_judge(c, field);
	/* The golden ratio's fraction: the product's high bits depend on all bytes. */
	struct pair p = pair_of(field);
	uint64_t hash = (p.low + p.high) * 0x9e3779b97f4a7c15U;
	struct choice_seen *s = &c->seen[hash >> (64 - CHOICE_SEEN_BITS)];
	if (s->place != field.size + 1 || !pair_equal(s->pair, p))
		*s = (struct choice_seen){p, (uint32_t)field.size + 1, choice_judge(c, field)};
	return s->holds;
}

/* Leaves the records of the block that the choice holds of. */
void choice_narrow(struct choice *c, const struct block *b, struct picked *p);

void choice_free(struct choice *c);

#endif
