#include "query/operand.h"

/* Are its values dates alone? In a form of its own one may look like a number. */
static bool holds_dates(const struct schema_column *c)
{
	return c != NULL && c->format != NULL && schema_is_date(c);
}

bool operand_read(struct operand *o, const struct schema_column *of,
		  const struct schema_column *column, struct tsv_span value)
{
	bool numbers = !holds_dates(of) && !holds_dates(column);

	o->of = of;
	o->is_number = numbers && schema_read_number(column, value, &o->text, &o->number);
	o->is_whole = numbers && number_whole(value, &o->whole);
	o->is_date = schema_read_date(column, value, &o->date);
	return o->is_number || o->is_date;
}

bool operand_parse(struct operand *o, const struct schema_column *of, struct tsv_span text)
{
	return operand_read(o, of, of, text) || operand_read(o, of, NULL, text);
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

static bool holds_slowly(struct operand *o, enum order order, struct tsv_span value)
{
	struct number number;
	struct date date;

	if (o->is_number && schema_read_number(o->of, value, &o->scratch, &number))
		return order_allows(order, number_compare(&number, &o->number));
	return o->is_date && schema_read_date(o->of, value, &date) &&
	       dates_hold(date, order, o->date);
}

bool operand_holds(struct operand *o, enum order order, struct tsv_span value)
{
	int64_t whole;

	if (o->is_whole && number_whole(value, &whole))
		return order_allows(order, (whole > o->whole) - (whole < o->whole));
	return holds_slowly(o, order, value);
}

bool operand_compares(struct operand *o, struct tsv_span value)
{
	return operand_holds(o, ORDER_SAME, value) || operand_holds(o, ORDER_OTHER, value);
}

void operand_free(struct operand *o)
{
	tsv_buf_free(&o->text);
	tsv_buf_free(&o->scratch);
	*o = (struct operand){0};
}
