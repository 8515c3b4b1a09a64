/*
 * rules: what a table must hold, as a schema says.
 */
#ifndef CHECK_RULES_H
#define CHECK_RULES_H

#include "check/reference.h"
#include "check/rule.h"
#include "check/unique.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

struct rules {
	const struct schema *schema; /* borrowed */
	struct rule *items;	     /* one a column of the schema that is checked; owned */
	size_t count;
	struct unique *keys; /* what is unique; owned */
	size_t key_count;
	struct reference *references; /* the foreign keys; owned */
	size_t reference_count;
	enum schema_match match; /* which columns the table must have */
	struct tsv_dict *chosen; /* names of the columns to look at; NULL: all; owned */
};

/*
 * Makes the rules of the table at these paths, and opens the tables that it refers to.
 * Returns 0, or -1 for a pattern that is none and a table that cannot be read.
 */
int rules_init(struct rules *r, const struct schema *s, char *const *paths, size_t count,
	       struct tsv_error *e);

/* Leaves out what is about other columns than these fields of the header. */
void rules_choose(struct rules *r, const struct tsv_header *h, const struct tsv_columns *f);

/* Are the values of the column of that name looked at? */
bool rules_look_at(const struct rules *r, struct tsv_span name);

/* Reads the tables that the foreign keys refer to. Returns 0 or -1. */
int rules_read_references(struct rules *r, struct tsv_error *e);

/* Does the field of a column, as it stands in the stream, mean that there is no value? */
bool rules_missing(const struct rules *r, const struct schema_column *c, struct tsv_span field);

void rules_free(struct rules *r);

#endif
