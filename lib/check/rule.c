#include "check/rule.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "schema/currency.h"
#include "schema/list.h"
#include "tsv/tsv.h"

/* Up to so many elements of a list are compared each with each. */
#define FEW 16

static bool is_integer(struct tsv_span text)
{
	if (text.size != 0 && (text.data[0] == '-' || text.data[0] == '+'))
		text = tsv_span_from(text, 1);
	for (size_t i = 0; i < text.size; i++)
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
	return text.size != 0;
}

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

static const char *expected(enum rule_type type)
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

	if (!is_number_type(type) || !number_parse(value, &n) || !n.exact)
		return value;
	for (; n.mantissa != 0 && n.mantissa % 10 == 0; n.mantissa /= 10)
		n.exponent++;
	tsv_buf_clear(scratch);
	if (n.mantissa == 0)
		tsv_buf_add_char(scratch, '0');
	else
		tsv_buf_printf(scratch, "%s%" PRIu64 "e%" PRId64, n.negative ? "-" : "",
			       n.mantissa, n.exponent);
	return tsv_buf_span(scratch);
}

static void check_choice(const struct rule *r, struct tsv_span value, struct tsv_span raw,
			 struct visit *v)
{
	struct tsv_buf scratch = {0};

	if (tsv_dict_find(r->choices, choice_of(r->type, value, &scratch)) == TSV_NONE)
		finding_add(v->findings, v->column, raw, "none of the values allowed");
	tsv_buf_free(&scratch);
}

bool limit_set(struct limit *limit, enum rule_type type, struct tsv_span text)
{
	limit->text = tsv_strndup(text.data, text.size);
	struct tsv_span kept = {limit->text, text.size};
	if (is_number_type(type))
		return number_parse(kept, &limit->number);
	return date_parse(kept, &limit->date) && type_holds(type, kept);
}

/* Negative, zero or positive; the value has the form of the type. */
static int compare(const struct limit *limit, enum rule_type type, struct tsv_span value)
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

static void check_limits(const struct rule *r, struct tsv_span value, struct tsv_span raw,
			 struct visit *v)
{
	if (r->minimum.text != NULL && compare(&r->minimum, r->type, value) < 0)
		finding_add(v->findings, v->column, raw, "less than %s", r->minimum.text);
	if (r->maximum.text != NULL && compare(&r->maximum, r->type, value) > 0)
		finding_add(v->findings, v->column, raw, "more than %s", r->maximum.text);
}

static void check_type(const struct rule *r, struct tsv_span value, struct tsv_span raw,
		       struct visit *v)
{
	const char *meant = r->type == TYPE_CURRENCY ? currency_meant(value) : NULL;

	if (type_holds(r->type, value))
		check_limits(r, value, raw, v);
	else if (meant != NULL)
		finding_add(v->findings, v->column, raw, "not %s, did you mean '%s'?",
			    expected(r->type), meant);
	else
		finding_add(v->findings, v->column, raw, "not %s", expected(r->type));
}

static void check_word(const struct rule *r, struct tsv_span value, struct tsv_span raw,
		       struct visit *v)
{
	const struct vocabulary *vocabulary = r->vocabulary;

	for (size_t i = 0; i < vocabulary->count; i++)
		if (tsv_span_equal(value, tsv_span_of(vocabulary->terms[i].name)))
			return;
	const char *meant = vocabulary_find(vocabulary, value);
	if (meant != NULL) {
		finding_add(v->findings, v->column, raw, "another spelling of '%s'", meant);
		return;
	}
	meant = vocabulary_nearest(vocabulary, tsv_span_trim(value));
	if (meant != NULL)
		finding_add(v->findings, v->column, raw, "unknown %s, did you mean '%s'?",
			    r->name, meant);
	else
		finding_add(v->findings, v->column, raw, "unknown %s", r->name);
}

static size_t characters(struct tsv_span value)
{
	size_t count = 0;

	for (size_t i = 0; i < value.size; i++)
		count += ((unsigned char)value.data[i] & 0xC0) != 0x80;
	return count;
}

static void check_length(const struct rule *r, struct tsv_span value, struct tsv_span raw,
			 struct visit *v)
{
	if (r->min_length == 0 && !r->has_max_length)
		return;
	size_t length = characters(value);
	if (length < r->min_length)
		finding_add(v->findings, v->column, raw, "shorter than %zu characters",
			    r->min_length);
	if (r->has_max_length && length > r->max_length)
		finding_add(v->findings, v->column, raw, "longer than %zu characters",
			    r->max_length);
}

static int check_pattern(const struct rule *r, struct tsv_span value, struct tsv_span raw,
			 struct visit *v, struct tsv_error *e)
{
	struct tsv_span found;
	struct tsv_error inner = {0};

	if (r->pattern == NULL)
		return 0;
	int got = regex_find(r->pattern, value, 0, &found, &inner);
	if (got < 0) {
		tsv_error_set(e, "%s:%zu: column '%s': %s", v->findings->file,
			      v->findings->line, r->name, inner.text);
		tsv_error_free(&inner);
		return -1;
	}
	if (got == 0)
		finding_add(v->findings, v->column, raw, "not of the pattern");
	return 0;
}

/* One value, unescaped: of the field, or of an element of its list. */
static int check_value(const struct rule *r, struct tsv_span value, struct tsv_span raw,
		       struct visit *v, struct tsv_error *e)
{
	if (r->type != TYPE_TEXT)
		check_type(r, value, raw, v);
	if (r->vocabulary != NULL)
		check_word(r, value, raw, v);
	if (r->choices != NULL)
		check_choice(r, value, raw, v);
	check_length(r, value, raw, v);
	return check_pattern(r, value, raw, v, e);
}

/* Does the element stand in the list before itself? */
static bool stands_before(struct tsv_span list, struct tsv_span element)
{
	struct tsv_span rest = list, other;

	while (list_next(&rest, &other) && other.data < element.data)
		if (tsv_span_equal(other, element))
			return true;
	return false;
}

static size_t elements(struct tsv_span list)
{
	struct tsv_span element;
	size_t count = 0;

	while (list_next(&list, &element))
		count++;
	return count;
}

/* Tells the first element that stands twice; there may be very many. */
static int check_list(const struct rule *r, struct tsv_span value, struct tsv_span raw,
		      struct visit *v, struct tsv_error *e)
{
	bool few = elements(value) <= FEW, told = false;
	struct tsv_span rest = value, element;
	struct tsv_dict seen = {0};
	int status = 0;

	while (status == 0 && list_next(&rest, &element)) {
		size_t count = seen.count;
		bool twice =
		    few ? stands_before(value, element) : tsv_dict_add(&seen, element) < count;
		if (twice && !told)
			finding_add(v->findings, v->column, raw, "'%.*s' stands twice",
				    (int)element.size, element.data);
		told = told || twice;
		if (!twice)
			status = check_value(r, element, raw, v, e);
	}
	tsv_dict_free(&seen);
	return status;
}

static void check_unique(struct rule *r, struct tsv_span value, struct tsv_span raw,
			 struct visit *v)
{
	uint64_t place = v->place;
	struct tsv_buf told = {0};

	if (unique_add(r->unique, value, &place))
		return;
	v->tell(&told, place, v->place, v->context);
	finding_add(v->findings, v->column, raw, "stands on %.*s already", (int)told.size,
		    told.data);
	tsv_buf_free(&told);
}

int rule_check(struct rule *r, struct tsv_span field, struct visit *v, struct tsv_error *e)
{
	struct tsv_span value = tsv_unescape(field, &v->scratch);

	if (r->unique != NULL)
		check_unique(r, value, field, v);
	return r->list ? check_list(r, value, field, v, e) : check_value(r, value, field, v, e);
}

void rule_free(struct rule *r)
{
	free(r->name);
	free(r->partner);
	free(r->minimum.text);
	free(r->maximum.text);
	if (r->unique != NULL)
		unique_free(r->unique);
	if (r->choices != NULL)
		tsv_dict_free(r->choices);
	if (r->pattern != NULL)
		regex_free(r->pattern);
	free(r->unique);
	free(r->choices);
	*r = (struct rule){0};
}
