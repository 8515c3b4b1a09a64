#include "check/rule.h"

#include <stdlib.h>

#include "text/utf8.h"

/* Up to so many elements of a list are compared each with each. */
#define FEW 16

/* Is the value below (-1), at (0) or above (1) the limit? It has the form of the type. */
static int limit_compare(const struct schema_column *column, const struct schema_limit *limit,
			 struct tsv_span value)
{
	struct tsv_buf scratch = {0};
	struct number n;
	struct date d;
	int order = 0;

	if (column->type == SCHEMA_NUMBER || column->type == SCHEMA_INTEGER) {
		if (schema_read_number(column, value, &scratch, &n))
			order = number_compare(&n, &limit->number);
	} else if (schema_read_date(column, value, &d)) {
		order = date_before(d, limit->date) ? -1 : date_before(limit->date, d);
	}
	tsv_buf_free(&scratch);
	return order;
}

static void check_limits(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	const struct schema_limit *min = &r->column->minimum, *max = &r->column->maximum;

	if (min->text != NULL && limit_compare(r->column, min, value) < min->exclusive)
		finding_add(c->findings, c->column, c->field,
			    min->exclusive ? "not more than %s" : "less than %s",
			    tsv_shorten(tsv_span_of(min->text)).text);
	if (max->text != NULL && limit_compare(r->column, max, value) > -max->exclusive)
		finding_add(c->findings, c->column, c->field,
			    max->exclusive ? "not less than %s" : "more than %s",
			    tsv_shorten(tsv_span_of(max->text)).text);
}

static void check_type(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	if (schema_holds(r->column, value))
		check_limits(r, value, c);
	else if (r->column->format != NULL)
		finding_add(c->findings, c->column, c->field, "not of the form '%s'",
			    tsv_shorten(tsv_span_of(r->column->format)).text);
	else
		finding_add(c->findings, c->column, c->field, "not %s",
			    schema_type_words(r->column));
}

/* The term nearest to an unknown word. Looking for it costs a comparison with each
 * spelling, so it is looked for once a word. */
static size_t suggest(struct rule *r, struct tsv_span word)
{
	size_t known = r->suggested.count, number = tsv_dict_add(&r->suggested, word);

	if (number == known) {
		r->suggestions = tsv_grow(r->suggestions, &r->suggestion_capacity, known + 1,
					  sizeof(*r->suggestions));
		r->suggestions[number] = vocabulary_suggest(r->column->vocabulary, word);
	}
	return r->suggestions[number];
}

static void check_word(struct rule *r, struct tsv_span value, struct rule_context *c)
{
	const struct vocabulary *v = r->column->vocabulary;
	struct vocabulary_meaning meaning = memo_find(&r->words, v, value);

	if (meaning.term != TSV_NONE && vocabulary_is_name(v, meaning.term, value))
		return;
	if (meaning.term != TSV_NONE) {
		finding_add(c->findings, c->column, c->field, "another spelling of '%s'",
			    tsv_shorten(vocabulary_name(v, meaning.term)).text);
		return;
	}
	if (meaning.ambiguous) {
		finding_add(c->findings, c->column, c->field,
			    "several terms have this spelling");
		return;
	}
	const char *name = tsv_shorten(tsv_span_of(r->column->name)).text;
	size_t near = suggest(r, tsv_span_trim(value));
	if (near != TSV_NONE)
		finding_add(c->findings, c->column, c->field, "unknown %s, did you mean '%s'?",
			    name, tsv_shorten(vocabulary_name(v, near)).text);
	else
		finding_add(c->findings, c->column, c->field, "unknown %s", name);
}

static void check_choice(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	struct tsv_buf scratch = {0};

	if (tsv_dict_find(r->column->choices, schema_normalise(r->column, value, &scratch)) ==
	    TSV_NONE)
		finding_add(c->findings, c->column, c->field, "none of the values allowed");
	tsv_buf_free(&scratch);
}

static size_t characters(struct tsv_span value)
{
	size_t count = 0;

	for (size_t i = 0; i < value.size; i++)
		count += !utf8_continues(value.data[i]);
	return count;
}

static void check_length(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	size_t min = r->column->min_length, max = r->column->max_length;

	if (min == 0 && max == SIZE_MAX)
		return;
	size_t length = characters(value);
	if (length < min)
		finding_add(c->findings, c->column, c->field, "shorter than %zu characters",
			    min);
	if (length > max)
		finding_add(c->findings, c->column, c->field, "longer than %zu characters",
			    max);
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
			      c->findings->line, tsv_shorten(tsv_span_of(r->column->name)).text,
			      inner.text);
		tsv_error_free(&inner);
		return -1;
	}
	if (got == 0)
		finding_add(c->findings, c->column, c->field, "not of the pattern");
	return 0;
}

/* One value, unescaped: of the field, or of an element of its list. */
static int check_value(struct rule *r, struct tsv_span value, struct rule_context *c,
		       struct tsv_error *e)
{
	check_type(r, value, c);
	if (r->column->vocabulary != NULL)
		check_word(r, value, c);
	if (r->column->choices != NULL)
		check_choice(r, value, c);
	check_length(r, value, c);
	return check_pattern(r, value, c, e);
}

/* Does the element stand in the list before itself? */
static bool stands_before(const struct schema_column *column, struct tsv_span list,
			  struct tsv_span element)
{
	struct tsv_span rest = list, other;

	while (schema_next_element(column, &rest, &other) && other.data < element.data)
		if (tsv_span_equal(other, element))
			return true;
	return false;
}

static size_t count_elements(const struct schema_column *column, struct tsv_span list)
{
	struct tsv_span element;
	size_t count = 0;

	while (schema_next_element(column, &list, &element))
		count++;
	return count;
}

/* Reports the first element that stands twice; there may be very many. */
static int check_list(struct rule *r, struct tsv_span value, struct rule_context *c,
		      struct tsv_error *e)
{
	bool few = count_elements(r->column, value) <= FEW, reported = false;
	bool escaped = value.data != c->field.data; /* else an element is a field as it is */
	struct tsv_span rest = value, element;
	struct tsv_dict seen = {0};
	struct tsv_buf field = {0};
	int status = 0;

	while (status == 0 && schema_next_element(r->column, &rest, &element)) {
		size_t count = seen.count;
		bool twice = few ? stands_before(r->column, value, element)
				 : tsv_dict_add(&seen, element) < count;
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

	if (!unique_add(r->unique, schema_normalise(r->column, value, &scratch), &place))
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
	return r->column->delimiter != NULL ? check_list(r, value, c, e)
					    : check_value(r, value, c, e);
}

void rule_free(struct rule *r)
{
	if (r->unique != NULL)
		unique_free(r->unique);
	if (r->pattern != NULL)
		regex_free(r->pattern);
	free(r->unique);
	memo_free(&r->words);
	memo_free(&r->regions);
	tsv_dict_free(&r->suggested);
	free(r->suggestions);
	*r = (struct rule){0};
}
