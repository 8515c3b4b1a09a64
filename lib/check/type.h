/*
 * type: the forms that values have, by the type of their column.
 */
#ifndef CHECK_TYPE_H
#define CHECK_TYPE_H

#include <stdbool.h>

#include "tsv/tsv.h"
#include "value/date.h"
#include "value/number.h"

enum rule_type {
	TYPE_TEXT,
	TYPE_NUMBER,
	TYPE_INTEGER,
	TYPE_BOOLEAN,
	TYPE_PARTIAL_DATE, /* a year, month or day */
	TYPE_DATE,	   /* a day */
	TYPE_YEAR,
	TYPE_YEARMONTH,
	TYPE_CURRENCY,
};

/* The least or greatest value; by the rule's type a number or a date. */
struct limit {
	char *text; /* NULL: there is none; owned */
	struct number number;
	struct date date;
};

/* Does text have the form that the type asks for? */
bool type_holds(enum rule_type type, struct tsv_span text);

/* What a value of the type is: `a whole number`. */
const char *type_words(enum rule_type type);

/* Reads text as a limit of the type; false when it is no value of it. */
bool limit_set(struct limit *limit, enum rule_type type, struct tsv_span text);

/* Is the value, which has the form of the type, below (-1), at (0) or above (1) it? */
int limit_compare(const struct limit *limit, enum rule_type type, struct tsv_span value);

/*
 * A value as it is compared for being the same: numbers of one value, and words for one
 * truth value, are the same bytes, however they are written. As value or scratch lasts.
 */
struct tsv_span choice_of(enum rule_type type, struct tsv_span value, struct tsv_buf *scratch);

#endif
