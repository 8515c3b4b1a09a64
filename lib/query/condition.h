/*
 * condition: `FIELD OP VALUE`, which a record fulfils or not.
 *
 *     =  !=            the value, byte for byte (an empty VALUE: missing)
 *     ==  !==          the same number, or a date within the VALUE's
 *     <  <=  >  >=     numbers and dates (query/operand.h)
 *     ~  !~            a regular expression
 *
 * Blanks around FIELD are dropped; `\` before a byte of FIELD takes it as it is.
 * The operator is the longest run of `= ! < > ~`. When a blank stands before it,
 * one after it is dropped too, so that `city = New York` is as good as
 * `city=New York`, and a VALUE that begins with an operator can be written.
 *
 * In a column of lists (schema/schema.h) a condition holds when an element fulfils
 * it; `!=`, `!==` and `!~` when no element fulfils their opposite. A list without
 * elements counts as one empty element. `!==` holds only where something compares.
 */
#ifndef QUERY_CONDITION_H
#define QUERY_CONDITION_H

#include "query/filter.h"
#include "query/operand.h"
#include "query/pattern.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

enum relation {
	RELATION_TEXT,	/* = and != */
	RELATION_ORDER, /* == !== < <= > >= */
	RELATION_MATCH, /* ~ and !~ */
};

struct condition {
	struct tsv_buf field; /* the column's name */
	size_t column;
	const struct schema_column *meaning; /* of the column, or NULL */
	bool plain; /* a field fulfils it by being the value, as it stands, or not */
	enum relation kind;
	bool negated;	       /* != and !~ */
	enum order order;      /* of RELATION_ORDER */
	struct tsv_span value; /* of RELATION_TEXT; borrowed */
	struct operand operand;
	struct pattern *pattern; /* of RELATION_MATCH */
	struct tsv_buf scratch;
};

/*
 * Reads text, which must outlive the condition; a pattern in it folds as given.
 * Returns 0, or -1 with e filled and *place the byte of text where it is wrong.
 */
int condition_parse(struct condition *c, const char *text, enum fold fold, size_t *place,
		    struct tsv_error *e);

/* Finds the condition's column. Returns 0, or -1 with e filled. */
int condition_resolve(struct condition *c, const struct schema *s, const struct tsv_header *h,
		      struct tsv_error *e);

/* Does the field of its column fulfil it? Returns 1, 0, or -1 with e filled. */
int condition_holds(struct condition *c, struct tsv_span field, struct tsv_error *e);

/* Leaves the records of the batch that fulfil it. */
void condition_apply(struct condition *c, const struct tsv_batch *b, struct filter *f);

/* As condition_holds() for a value or an element of a list, disregarding the negation. */
int condition_fulfils(struct condition *c, struct tsv_span value, struct tsv_error *e);

void condition_free(struct condition *c);

#endif
