/*
 * rules: what the columns of a table must hold, as a schema says.
 */
#ifndef CHECK_RULES_H
#define CHECK_RULES_H

#include "check/rule.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

struct rules {
	const struct schema *schema; /* borrowed */
	struct rule *items;	     /* one a column of the schema that is checked; owned */
	size_t count;
	bool exact; /* these are the columns, and all of them */
};

/*
 * Makes the rules of a table: of all columns of a schema that names just the columns of
 * the table, else of those that the header has. Returns 0, or -1 for a pattern that is
 * none.
 */
int rules_init(struct rules *r, const struct schema *s, const struct tsv_header *h,
	       struct tsv_error *e);

/* Leaves out the rules of columns that are not among the fields of the header. */
void rules_choose(struct rules *r, const struct tsv_header *h, const struct tsv_columns *f);

/* Does the field of a column, as it stands in the stream, mean that there is no value? */
bool rules_missing(const struct rules *r, const struct schema_column *c, struct tsv_span field);

void rules_free(struct rules *r);

#endif
