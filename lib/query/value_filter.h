/*
 * value_filter: values of one column, of which any will do, as the condition
 * `FIELD:VALUE` and the options that a schema adds give them.
 *
 * The whole value (or an element, in a column of lists) is compared without
 * regard to case, accents and composition. Where the column has a vocabulary, a
 * term is found by any of its spellings, in whichever of them it is asked for; numbers
 * and booleans of a schema are found by their value. What the schema calls missing is
 * empty.
 *
 * A column has few different values: answers for short fields are cached by the field's
 * bytes, so that most are never folded.
 */
#ifndef QUERY_VALUE_FILTER_H
#define QUERY_VALUE_FILTER_H

#include "query/filter.h"
#include "schema/schema.h"
#include "tsv/tsv.h"
#include "value/key128_inline.h"

#define VALUE_FILTER_CACHE_BITS 8

/* An answer. */
struct value_filter_answer {
	struct key128 key;
	uint32_t place; /* the field's size and one more; 0: there is none */
	bool holds;
};

struct value_filter {
	const struct schema *schema;
	const struct schema_column *of; /* NULL: any text */
	size_t column;
	bool negated;		  /* none of them will do */
	struct tsv_dict accepted; /* folded values */
	uint64_t sizes;		  /* bit n: one of n bytes is accepted; the last: or more */
	struct tsv_buf value, normal, folded;
	struct tsv_buf unknown; /* what to say of values without a term */
	/* By a hash of the key; a later answer takes an earlier one's place. */
	struct value_filter_answer cache[1 << VALUE_FILTER_CACHE_BITS];
};

/* A filter of a column's values, none yet. The column's place is for its user to set. */
void value_filter_init(struct value_filter *v, const struct schema *s,
		       const struct schema_column *of);

/* Adds a value, and with it the other spellings of its term. */
void value_filter_add(struct value_filter *v, struct tsv_span value);

/* After the run: appends what to say of the values that its vocabulary does not know, each
 * ended by NUL, should nothing have been found: `no region 'Europ' is known; did you mean
 * 'Europe'?` */
void value_filter_append_notes(const struct value_filter *v, struct tsv_buf *out);

/* Is this value, or this element of a list, one of them? */
bool value_filter_accepts(struct value_filter *v, struct tsv_span value);

/* Does a field of the column hold one of them, disregarding the negation? Not cached. */
bool value_filter_holds(struct value_filter *v, struct tsv_span field);

/* Leaves the records of the batch that it holds of, negation included. */
void value_filter_apply(struct value_filter *v, const struct tsv_batch *b, struct filter *f);

void value_filter_free(struct value_filter *v);

#endif
