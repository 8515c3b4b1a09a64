/*
 * rule: what the values of one column must be.
 *
 * A rule is made by rules_of_catalogue() (check/rules.h) or schema_read()
 * (check/schema.h), and is all zeros where it asks for nothing.
 */
#ifndef CHECK_RULE_H
#define CHECK_RULE_H

#include <stdbool.h>
#include <stddef.h>

#include "check/finding.h"
#include "check/unique.h"
#include "query/regex.h"
#include "schema/vocabulary.h"
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

struct rule {
	char *name; /* of the column; owned */
	enum rule_type type;
	bool list; /* a list, whose elements are looked at one by one */
	bool required;
	struct unique *unique;		     /* NULL: values may stand twice; owned */
	const struct vocabulary *vocabulary; /* NULL: any word */
	char *partner;			     /* filled and empty with this column; owned */
	struct tsv_dict *choices; /* the values allowed, by choice_of(); NULL: any; owned */
	struct regex *pattern;	  /* NULL: any; owned */
	struct limit minimum, maximum;
	size_t min_length, max_length; /* in characters; 0: no limit */
	bool has_max_length;
};

/* Where a value is being looked at. */
struct visit {
	struct findings *findings;
	struct tsv_span column; /* as findings take it */
	uint64_t place;		/* of the record, for unique; see check/check.h */
	/* Fills told with the words for another place: `line 3`. */
	void (*tell)(struct tsv_buf *told, uint64_t place, uint64_t from, const void *context);
	const void *context;
	struct tsv_buf scratch;
};

/*
 * Looks at a field that is not missing, as it stands in the stream. Adds what is
 * wrong to the findings. Returns 0, or -1 with e filled when a pattern gives up.
 */
int rule_check(struct rule *r, struct tsv_span field, struct visit *v, struct tsv_error *e);

/* Does text have the form that the type asks for? */
bool type_holds(enum rule_type type, struct tsv_span text);

/* Reads text as a limit of the type; false when it is no value of it. */
bool limit_set(struct limit *limit, enum rule_type type, struct tsv_span text);

/*
 * A value as it is kept in choices: numbers of one value are one choice, however
 * they are written. As value or scratch lasts.
 */
struct tsv_span choice_of(enum rule_type type, struct tsv_span value, struct tsv_buf *scratch);

void rule_free(struct rule *r);

#endif
