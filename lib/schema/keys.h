/*
 * keys: what tells records apart, or which of two tables belong together.
 *
 * A record's key is the values of its key columns, as fields with a TAB between, each
 * spelt in one way: values that are the same (schema_normalise()) are the same bytes. A
 * key without any value is missing.
 */
#ifndef SCHEMA_KEYS_H
#define SCHEMA_KEYS_H

#include "schema/schema.h"
#include "text/fold.h"
#include "tsv/tsv.h"

/* How keys are made from records. */
struct key_columns {
	size_t *places;			       /* in the record; owned */
	const struct schema_column **meanings; /* of each, or NULL; owned */
	size_t count;
	size_t capacity;
	enum fold fold;		     /* folded keys are the same */
	const struct schema *schema; /* whose missing values are empty; NULL: none; borrowed */
};

/* The keys of a batch's records. All zeros at first. */
struct keys {
	struct tsv_span *all; /* one a record; owned, but not what they point to */
	size_t capacity;
	struct tsv_buf text; /* of keys that do not stand in the batch as they are */
	struct tsv_buf value, normal;
};

/* Adds a column at that place; meaning may be NULL. */
void key_columns_add(struct key_columns *c, size_t place, const struct schema_column *meaning);

/* Adds columns of a header, which mean what the schema says. */
void key_columns_add_all(struct key_columns *c, const struct tsv_columns *columns,
			 const struct tsv_header *h, const struct schema *s);

/* Is the column at that place one of them? Costs a step for each. */
bool key_columns_has(const struct key_columns *c, size_t place);

void key_columns_free(struct key_columns *c);

/* Makes the keys of a batch; they last as long as it, until the next call. */
void keys_make(struct keys *k, const struct key_columns *c, const struct tsv_batch *b);

/* Makes the key of a record from its fields. It lasts until the next call. */
struct tsv_span keys_make_one(struct keys *k, const struct key_columns *c,
			      const struct tsv_span *fields);

/* Is no value in the key? */
bool keys_is_missing(struct tsv_span key);

/* Appends a key as a message shows it, cut where it is long: 'a', 'b'. */
void keys_quote(struct tsv_buf *to, struct tsv_span key);

void keys_free(struct keys *k);

#endif
