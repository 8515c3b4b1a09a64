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
#ifndef QUERY_VALUE_FILTER_H
#define QUERY_VALUE_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "query/filter.h"
#include "schema/catalogue.h"
#include "tsv/tsv.h"
#include "value/key128_inline.h"

#define CHOICE_SEEN_BITS 8

/* A field that was judged. */
struct value_filter_seen {
	struct key128 pair;
	uint32_t place; /* the field's size and one more; 0: none was judged */
	bool holds;
};

struct value_filter {
	const struct catalogue_column *of;
	size_t column;
	struct tsv_span *accepted; /* folded values; owned, as what they point to */
	size_t count;
	size_t capacity;
	uint64_t sizes; /* bit n: one of n bytes is accepted; the last: or more */
	struct tsv_buf value, folded;
	/* By a hash of the pair; what comes later takes the place. */
	struct value_filter_seen seen[1 << CHOICE_SEEN_BITS];
};

/* A choice of a column's values, none yet. */
void value_filter_init(struct value_filter *c, const struct catalogue_column *of);

/*
 * Adds a value, and with it the other spellings of its term. Returns whether it
 * is known; always true where the column has no vocabulary.
 */
bool value_filter_add(struct value_filter *c, struct tsv_span value);

/* Finds the column. Returns 0, or -1 with e filled. */
int value_filter_resolve(struct value_filter *c, const struct tsv_header *h,
			 struct tsv_error *e);

/* Does a field of the column hold one of the values? Unescapes and folds it. */
bool value_filter_judge(struct value_filter *c, struct tsv_span field);

/* The same for one value, or an element of a list. */
bool value_filter_accepts(struct value_filter *c, struct tsv_span value);

/* The same as value_filter_judge(), from what was seen where it can. */
static inline bool value_filter_holds(struct value_filter *c, struct tsv_span field)
{
	if (field.size > KEY128_MAX)
		return value_filter_judge(c, field);
	/* The golden ratio's fraction: the product's high bits depend on all bytes. */
	struct key128 p = key128_of(field);
	uint64_t hash = (p.low + p.high) * 0x9e3779b97f4a7c15U;
	struct value_filter_seen *s = &c->seen[hash >> (64 - CHOICE_SEEN_BITS)];
	if (s->place != field.size + 1 || !key128_equal(s->pair, p))
		*s = (struct value_filter_seen){p, (uint32_t)field.size + 1,
						value_filter_judge(c, field)};
	return s->holds;
}

/* Leaves the records of the block that the choice holds of. */
void value_filter_apply(struct value_filter *c, const struct tsv_batch *b, struct filter *p);

void value_filter_free(struct value_filter *c);

#endif
