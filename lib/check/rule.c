#include "check/rule.h"

#include <stdlib.h>

#include "schema/currency.h"
#include "schema/list.h"

/* Up to so many elements of a list are compared each with each. */
#define FEW 16

static void check_limits(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	if (r->minimum.text != NULL && limit_compare(&r->minimum, r->type, value) < 0)
		finding_add(c->findings, c->column, c->field, "less than %s", r->minimum.text);
	if (r->maximum.text != NULL && limit_compare(&r->maximum, r->type, value) > 0)
		finding_add(c->findings, c->column, c->field, "more than %s", r->maximum.text);
}

static void check_type(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	const char *meant = r->type == TYPE_CURRENCY ? currency_meant(value) : NULL;

	if (type_holds(r->type, value))
		check_limits(r, value, c);
	else if (meant != NULL)
		finding_add(c->findings, c->column, c->field, "not %s, did you mean '%s'?",
			    type_words(r->type), meant);
	else
		finding_add(c->findings, c->column, c->field, "not %s", type_words(r->type));
}

static void check_word(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	const struct vocabulary *vocabulary = r->vocabulary;

	for (size_t i = 0; i < vocabulary->count; i++)
		if (tsv_span_equal(value, tsv_span_of(vocabulary->terms[i].name)))
			return;
	const char *meant = vocabulary_find(vocabulary, value);
	if (meant != NULL) {
		finding_add(c->findings, c->column, c->field, "another spelling of '%s'",
			    meant);
		return;
	}
	meant = vocabulary_nearest(vocabulary, tsv_span_trim(value));
	if (meant != NULL)
		finding_add(c->findings, c->column, c->field, "unknown %s, did you mean '%s'?",
			    r->name, meant);
	else
		finding_add(c->findings, c->column, c->field, "unknown %s", r->name);
}

static void check_choice(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	struct tsv_buf scratch = {0};

	if (tsv_dict_find(r->choices, choice_of(r->type, value, &scratch)) == TSV_NONE)
		finding_add(c->findings, c->column, c->field, "none of the values allowed");
	tsv_buf_free(&scratch);
}

static size_t characters(struct tsv_span value)
{
	size_t count = 0;

	for (size_t i = 0; i < value.size; i++)
		count += ((unsigned char)value.data[i] & 0xC0) != 0x80;
	return count;
}

static void check_length(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	if (r->min_length == 0 && !r->has_max_length)
		return;
	size_t length = characters(value);
	if (length < r->min_length)
		finding_add(c->findings, c->column, c->field, "shorter than %zu characters",
			    r->min_length);
	if (r->has_max_length && length > r->max_length)
		finding_add(c->findings, c->column, c->field, "longer than %zu characters",
			    r->max_length);
}

static int check_pattern(const struct rule *r, struct tsv_span value, struct rule_context *c,
			 struct tsv_error *e)
{
	struct tsv_span found;
	struct tsv_error inner = {0};

	if (r->pattern == NULL)
		return 0;
	int got = regex_find(r->pattern, value, 0, &found, &inner);
	if (got < 0) {
		tsv_error_set(e, "%s:%zu: column '%s': %s", c->findings->file,
			      c->findings->line, tsv_shorten(tsv_span_of(r->name)).text,
			      inner.text);
		tsv_error_free(&inner);
		return -1;
	}
	if (got == 0)
		finding_add(c->findings, c->column, c->field, "not of the pattern");
	return 0;
}

/* One value, unescaped: of the field, or of an element of its list. */
static int check_value(const struct rule *r, struct tsv_span value, struct rule_context *c,
		       struct tsv_error *e)
{
	if (r->type != TYPE_TEXT)
		check_type(r, value, c);
	if (r->vocabulary != NULL)
		check_word(r, value, c);
	if (r->choices != NULL)
		check_choice(r, value, c);
	check_length(r, value, c);
	return check_pattern(r, value, c, e);
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

static size_t count_elements(struct tsv_span list)
{
	struct tsv_span element;
	size_t count = 0;

	while (list_next(&list, &element))
		count++;
	return count;
}

/* Reports the first element that stands twice; there may be very many. */
static int check_list(const struct rule *r, struct tsv_span value, struct rule_context *c,
		      struct tsv_error *e)
{
	bool few = count_elements(value) <= FEW, reported = false;
	bool escaped = value.data != c->field.data; /* else an element is a field as it is */
	struct tsv_span rest = value, element;
	struct tsv_dict seen = {0};
	struct tsv_buf field = {0};
	int status = 0;

	while (status == 0 && list_next(&rest, &element)) {
		size_t count = seen.count;
		bool twice =
		    few ? stands_before(value, element) : tsv_dict_add(&seen, element) < count;
		tsv_buf_clear(&field);
		if (escaped)
			tsv_escape_append(&field, element);
		c->field = escaped ? tsv_buf_span(&field) : element;
		if (twice && !reported)
			finding_add(c->findings, c->column, c->field,
				    "stands twice in the list");
		reported = reported || twice;
		if (!twice)
			status = check_value(r, element, c, e);
	}
	tsv_buf_free(&field);
	tsv_dict_free(&seen);
	return status;
}

static void check_unique(struct rule *r, struct tsv_span value, struct rule_context *c)
{
	struct unique_place place = {c->file, c->findings->line};
	struct tsv_buf scratch = {0};

	if (!unique_add(r->unique, choice_of(r->type, value, &scratch), &place))
		finding_add_twice(c->findings, c->column, c->field,
				  c->readers[place.file].input.name, place.line);
	tsv_buf_free(&scratch);
}

int rule_check(struct rule *r, struct tsv_span field, struct rule_context *c,
	       struct tsv_error *e)
{
	struct tsv_span value = tsv_unescape(field, &c->scratch);

	c->field = field;
	if (r->unique != NULL)
		check_unique(r, value, c);
	return r->list ? check_list(r, value, c, e) : check_value(r, value, c, e);
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
