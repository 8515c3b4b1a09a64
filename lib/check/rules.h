/*
 * rules: what the columns of a table must hold, a rule a column.
 */
#ifndef CHECK_RULES_H
#define CHECK_RULES_H

#include "check/rule.h"
#include "tsv/tsv.h"

struct rules {
	struct rule *items; /* owned */
	size_t count;
	size_t capacity;
	struct tsv_dict *missing; /* the values that mean none; NULL: the empty one; owned */
	bool closed;		  /* these are the columns, and all of them */
};

/* A new rule for the column of that name, all zeros but for the name. */
struct rule *rules_add(struct rules *r, struct tsv_span name);

/* What the catalogue asks of its columns, for those that the header has. */
void rules_of_catalogue(struct rules *r, const struct tsv_header *h);

/* Leaves out the rules of columns that are not among the fields of the header. */
void rules_choose(struct rules *r, const struct tsv_header *h, const struct tsv_columns *f);

/* Does the field, as it stands in the stream, mean that there is no value? */
bool rules_missing(const struct rules *r, struct tsv_span field);

void rules_free(struct rules *r);

#endif
