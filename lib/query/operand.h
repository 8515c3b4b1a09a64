/*
 * operand: a value that others are compared with, as a number or as a date.
 *
 * Two values that are both numbers compare as numbers, else two that are both
 * dates as the intervals of days that they name (value/date.h), else they do
 * not compare. Values of a column with a form of its own (schema/schema.h) are read by
 * that; where the form is a date's, as dates alone.
 */
#ifndef QUERY_OPERAND_H
#define QUERY_OPERAND_H

#include "schema/schema.h"
#include "tsv/tsv.h"

enum order {
	ORDER_SAME,	/* the same number; a date within the operand's */
	ORDER_OTHER,	/* compares, but is not the same */
	ORDER_BELOW,	/* smaller; wholly before */
	ORDER_AT_MOST,	/* not larger; ends no later */
	ORDER_ABOVE,	/* larger; wholly after */
	ORDER_AT_LEAST, /* not smaller; begins no earlier */
};

/* All zeros is an operand that nothing compares with. */
struct operand {
	const struct schema_column *of; /* whose values are compared with it, or NULL */
	bool is_number, is_date, is_whole;
	struct number number;
	struct date date;
	int64_t whole;		      /* the number, when it is whole and not too large */
	struct tsv_buf text, scratch; /* of numbers with a form of their own */
};

/*
 * Reads text, which is borrowed, to compare values of that column with it: in the form
 * that the column has, else in the usual one. Returns whether it is a number or a date.
 */
bool operand_parse(struct operand *o, const struct schema_column *of, struct tsv_span text);

/* Reads a value of a column, by its form alone, to compare values of another. */
bool operand_read(struct operand *o, const struct schema_column *of,
		  const struct schema_column *column, struct tsv_span value);

/* Does value stand in that order to the operand? False when they do not compare. */
bool operand_holds(struct operand *o, enum order order, struct tsv_span value);

/* Do they compare? */
bool operand_compares(struct operand *o, struct tsv_span value);

void operand_free(struct operand *o);

#endif
