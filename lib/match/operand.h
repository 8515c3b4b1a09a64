/*
 * operand: a value that others are compared with, as a number or as a date.
 *
 * Two values that are both numbers compare as numbers, else two that are both
 * dates as the intervals of days that they name (record/date.h), else they do
 * not compare.
 */
#ifndef MATCH_OPERAND_H
#define MATCH_OPERAND_H

#include <stdbool.h>

#include "bytes/number.h"
#include "bytes/span.h"
#include "record/date.h"

enum order {
	ORDER_SAME,	/* the same number; a date within the operand's */
	ORDER_OTHER,	/* compares, but is not the same */
	ORDER_BELOW,	/* smaller; wholly before */
	ORDER_AT_MOST,	/* not larger; ends no later */
	ORDER_ABOVE,	/* larger; wholly after */
	ORDER_AT_LEAST, /* not smaller; begins no earlier */
};

struct operand {
	bool is_number, is_date;
	struct number number;
	struct date date;
};

/* Reads text, which is borrowed. Returns whether it is a number or a date. */
bool operand_parse(struct operand *o, struct span text);

/* Does value stand in that order to the operand? False when they do not compare. */
bool operand_holds(const struct operand *o, enum order order, struct span value);

#endif
