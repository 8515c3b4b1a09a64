#include "query/operand.h"

bool operand_parse(struct operand *o, struct tsv_span text)
{
	o->is_number = number_parse(text, &o->number);
	o->is_whole = number_whole(text, &o->whole);
	o->is_date = date_parse(text, &o->date);
	return o->is_number || o->is_date;
}

static bool dates_hold(struct date value, enum order order, struct date operand)
{
	switch (order) {
	case ORDER_SAME: return date_within(value, operand);
	case ORDER_OTHER: return !date_within(value, operand);
	case ORDER_BELOW: return date_before(value, operand);
	case ORDER_AT_MOST: return value.last <= operand.last;
	case ORDER_ABOVE: return date_before(operand, value);
	default: return value.first >= operand.first;
	}
}

/* Does an order allow this sign of a comparison, which is -1, 0 or 1? */
static bool order_allows(enum order order, int sign)
{
	enum { BELOW = 1, SAME = 2, ABOVE = 4 };
	static const uint8_t signs[] = {
	    [ORDER_SAME] = SAME,   [ORDER_OTHER] = BELOW | ABOVE,
	    [ORDER_BELOW] = BELOW, [ORDER_AT_MOST] = BELOW | SAME,
	    [ORDER_ABOVE] = ABOVE, [ORDER_AT_LEAST] = SAME | ABOVE,
	};

	return signs[order] >> (sign + 1) & 1;
}

static bool holds_slowly(const struct operand *o, enum order order, struct tsv_span value)
{
	struct number number;
	struct date date;

	if (o->is_number && number_parse(value, &number))
		return order_allows(order, number_compare(&number, &o->number));
	return o->is_date && date_parse(value, &date) && dates_hold(date, order, o->date);
}

bool operand_holds(const struct operand *o, enum order order, struct tsv_span value)
{
	int64_t whole;

	if (o->is_whole && number_whole(value, &whole))
		return order_allows(order, (whole > o->whole) - (whole < o->whole));
	return holds_slowly(o, order, value);
}
