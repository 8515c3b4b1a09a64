/*
 * operand: a value that others are compared with, as a number or as a date.
 *
 * Two values that are both numbers compare as numbers, else two that are both
 * dates as the intervals of days that they name (value/date.h), else they do
 * not compare.
 */
#ifndef QUERY_OPERAND_H
#define QUERY_OPERAND_H

#include "tsv/tsv.h"
#include "value/date.h"
#include "value/number.h"

enum order {
	ORDER_SAME,	/* the same number; a date within the operand's */
	ORDER_OTHER,	/* compares, but is not the same */
	ORDER_BELOW,	/* smaller; wholly before */
	ORDER_AT_MOST,	/* not larger; ends no later */
	ORDER_ABOVE,	/* larger; wholly after */
	ORDER_AT_LEAST, /* not smaller; begins no earlier */
};

struct operand {
	bool is_number, is_date, is_whole;
	struct number number;
	struct date date;
	int64_t whole; /* the number, when it is whole and not too large */
};

/* Reads text, which is borrowed. Returns whether it is a number or a date. */
bool operand_parse(struct operand *o, struct tsv_span text);

/* Does value stand in that order to the operand? False when they do not compare. */
bool operand_holds(const struct operand *o, enum order order, struct tsv_span value);

#endif
