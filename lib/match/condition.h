/*
 * condition: `FIELD OP VALUE`, which a record fulfils or not.
 *
 *     =  !=            the value, byte for byte (an empty VALUE: missing)
 *     ==  !==          the same number, or a date within the VALUE's
 *     <  <=  >  >=     numbers and dates (match/operand.h)
 *     ~  !~            a regular expression
 *
 * Blanks around FIELD are dropped; `\` before a byte of FIELD takes it as it is.
 * The operator is the longest run of `= ! < > ~`. When a blank stands before it,
 * one after it is dropped too, so that `city = New York` is as good as
 * `city=New York`, and a VALUE that begins with an operator can be written.
 *
 * In a column of lists (record/list.h) a condition holds when an element fulfils
 * it; `!=`, `!==` and `!~` when no element fulfils their opposite. A list without
 * elements counts as one empty element. `!==` holds only where something compares.
 */
#ifndef MATCH_CONDITION_H
#define MATCH_CONDITION_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes/buf.h"
#include "io/error.h"
#include "match/operand.h"
#include "match/pattern.h"
#include "match/picked.h"
#include "record/block.h"
#include "record/header.h"

enum relation {
	RELATION_TEXT,	/* = and != */
	RELATION_ORDER, /* == !== < <= > >= */
	RELATION_MATCH, /* ~ and !~ */
};

struct condition {
	struct buf field; /* the column's name */
	size_t column;
	bool list;  /* the column holds lists */
	bool plain; /* a field fulfils it by being the value, as it stands, or not */
	enum relation kind;
	bool negated;	   /* != and !~ */
	enum order order;  /* of RELATION_ORDER */
	struct span value; /* of RELATION_TEXT; borrowed */
	struct operand operand;
	struct pattern *pattern; /* of RELATION_MATCH */
	struct buf scratch;
};

/*
 * Reads text, which must outlive the condition; a pattern in it folds as given.
 * Returns 0, or -1 with e filled and *place the byte of text where it is wrong.
 */
int condition_parse(struct condition *c, const char *text, enum fold fold, size_t *place,
		    struct error *e);

/* Finds the condition's column. Returns 0, or -1 with e filled. */
int condition_resolve(struct condition *c, const struct header *h, struct error *e);

/* Does the field of its column fulfil it? Returns 1, 0, or -1 with e filled. */
int condition_holds(struct condition *c, struct span field, struct error *e);

/* Leaves the records of the block that fulfil it. */
void condition_narrow(struct condition *c, const struct block *b, struct picked *p);

/* As condition_holds() for a value or an element of a list, disregarding the negation. */
int condition_fulfils(struct condition *c, struct span value, struct error *e);

void condition_free(struct condition *c);

#endif
