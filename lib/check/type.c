#include "check/type.h"

#include "schema/currency.h"

static bool is_integer(struct tsv_span text)
{
	if (text.size != 0 && (text.data[0] == '-' || text.data[0] == '+'))
		text = tsv_span_from(text, 1);
	for (size_t i = 0; i < text.size; i++)
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
	return text.size != 0;
}

/* Is it a word for true or false? */
static bool is_boolean(struct tsv_span text)
{
	static const char *const words[] = {"true",  "True",  "TRUE",  "1",
					    "false", "False", "FALSE", "0"};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (tsv_span_equal(text, tsv_span_of(words[i])))
			return true;
	return false;
}

/* A date of so many bytes, 0 for any; a date-time is none. */
static bool is_date(struct tsv_span text, size_t size)
{
	struct date d;

	return date_parse(text, &d) &&
	       (size == 0 ? text.size <= strlen("2014-01-09") : text.size == size);
}

bool type_holds(enum rule_type type, struct tsv_span text)
{
	struct number n;

	switch (type) {
	case TYPE_NUMBER:
		return number_parse(text, &n);
	case TYPE_INTEGER:
		return is_integer(text);
	case TYPE_BOOLEAN:
		return is_boolean(text);
	case TYPE_PARTIAL_DATE:
		return is_date(text, 0);
	case TYPE_DATE:
		return is_date(text, strlen("2014-01-09"));
	case TYPE_YEAR:
		return is_date(text, strlen("2014"));
	case TYPE_YEARMONTH:
		return is_date(text, strlen("2014-01"));
	case TYPE_CURRENCY:
		return currency_known(text);
	case TYPE_TEXT:
		break;
	}
	return true;
}

const char *type_words(enum rule_type type)
{
	static const char *const words[] = {
	    [TYPE_TEXT] = "text",
	    [TYPE_NUMBER] = "a number",
	    [TYPE_INTEGER] = "a whole number",
	    [TYPE_BOOLEAN] = "true or false",
	    [TYPE_PARTIAL_DATE] = "a date (YYYY, YYYY-MM or YYYY-MM-DD)",
	    [TYPE_DATE] = "a date (YYYY-MM-DD)",
	    [TYPE_YEAR] = "a year (YYYY)",
	    [TYPE_YEARMONTH] = "a month (YYYY-MM)",
	    [TYPE_CURRENCY] = "a currency of ISO 4217",
	};

	return words[type];
}

static bool is_number_type(enum rule_type type)
{
	return type == TYPE_NUMBER || type == TYPE_INTEGER;
}

struct tsv_span choice_of(enum rule_type type, struct tsv_span value, struct tsv_buf *scratch)
{
	struct number n;

	if (type == TYPE_BOOLEAN && is_boolean(value))
		return tsv_span_of(strchr("tT1", value.data[0]) != NULL ? "true" : "false");
	if (!is_number_type(type) || !number_parse(value, &n))
		return value;
	tsv_buf_clear(scratch);
	number_append_normal(&n, scratch);
	return tsv_buf_span(scratch);
}

bool limit_set(struct limit *limit, enum rule_type type, struct tsv_span text)
{
	limit->text = tsv_strndup(text.data, text.size);
	struct tsv_span kept = {limit->text, text.size};
	if (is_number_type(type))
		return number_parse(kept, &limit->number);
	return date_parse(kept, &limit->date) && type_holds(type, kept);
}

int limit_compare(const struct limit *limit, enum rule_type type, struct tsv_span value)
{
	struct number n;
	struct date d;

	if (is_number_type(type)) {
		number_parse(value, &n);
		return number_compare(&n, &limit->number);
	}
	date_parse(value, &d);
	return date_before(d, limit->date) ? -1 : date_before(limit->date, d);
}
