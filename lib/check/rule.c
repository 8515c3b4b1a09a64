#include "check/rule.h"

#include <stdlib.h>

#include "check/field.h"
#include "text/utf8.h"

/* Up to so many elements of a list are compared each with each. */
#define FEW 16

static const struct tsv_span none; /* nothing is known to be expected */

int rule_init(struct rule *r, const struct schema *s, const struct schema_column *c,
	      struct tsv_error *e)
{
	struct tsv_error reason = {0};
	size_t place = 0;

	*r = (struct rule){.column = c};
	if (c->within != NULL)
		r->region = schema_find(s, tsv_span_of(c->within));
	if (c->pattern == NULL)
		return 0;
	r->pattern = regex_new(tsv_span_of(c->pattern), (struct regex_options){.whole = true},
			       &place, &reason);
	if (r->pattern == NULL)
		tsv_error_set(e, "%s: field '%s': pattern, byte %zu: %s", s->name,
			      tsv_shorten(tsv_span_of(c->name)).text, place + 1, reason.text);
	tsv_error_free(&reason);
	return r->pattern == NULL ? -1 : 0;
}

/* Adds a finding about the field of the context. */
static void add(struct rule_context *c, enum finding_level level, const char *problem,
		struct tsv_span expected)
{
	finding_add(c->findings, &(struct finding){.level = level,
						   .problem = problem,
						   .column = c->column,
						   .expected = expected,
						   .value = c->field});
}

static void check_limits(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	/* A value fails when its order to the limit is from low to high. */
	static const struct {
		const char *problem;
		int low, high;
	} bounds[SCHEMA_BOUNDS] = {
	    [SCHEMA_MINIMUM] = {"below the minimum", -1, -1},
	    [SCHEMA_MAXIMUM] = {"above the maximum", 1, 1},
	    [SCHEMA_EXCLUSIVE_MINIMUM] = {"not above the exclusive minimum", -1, 0},
	    [SCHEMA_EXCLUSIVE_MAXIMUM] = {"not below the exclusive maximum", 0, 1},
	};

	for (size_t i = 0; i < SCHEMA_BOUNDS; i++) {
		const struct schema_limit *limit = &r->column->limits[i];
		if (limit->text == NULL)
			continue;
		int order = schema_compare(r->column, value, limit);
		if (order >= bounds[i].low && order <= bounds[i].high)
			add(c, FINDING_ERROR, bounds[i].problem, tsv_span_of(limit->text));
	}
}

static void check_type(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	if (schema_holds(r->column, value))
		check_limits(r, value, c);
	else if (r->column->format != NULL)
		add(c, FINDING_ERROR, "not of the form", tsv_span_of(r->column->format));
	else
		add(c, FINDING_ERROR, "not of the type",
		    tsv_span_of(schema_type_words(r->column)));
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

/* Tells of a word that is no term, or several. */
static void add_unknown(struct rule *r, struct tsv_span word, bool ambiguous,
			struct rule_context *c)
{
	const struct vocabulary *v = r->column->vocabulary;
	struct tsv_buf terms = {0};

	if (ambiguous) {
		vocabulary_append_meanings(v, word, &terms);
		add(c, FINDING_ERROR, "several terms have this spelling", tsv_buf_span(&terms));
		tsv_buf_free(&terms);
		return;
	}
	size_t near = suggest(r, word);
	add(c, FINDING_ERROR, "unknown term",
	    near == TSV_NONE ? none : vocabulary_name(v, near));
}

/* Blanks at the ends are found as such, and are no part of the word. */
static void check_word(struct rule *r, struct tsv_span value, struct rule_context *c)
{
	const struct vocabulary *v = r->column->vocabulary;
	struct tsv_span word = field_trim(value);
	struct vocabulary_meaning meaning = memo_find(&r->words, v, word);

	r->term = meaning.term;
	if (meaning.term == TSV_NONE)
		add_unknown(r, word, meaning.ambiguous, c);
	else if (!vocabulary_is_name(v, meaning.term, word))
		add(c, FINDING_WARNING, "another spelling of a term",
		    vocabulary_name(v, meaning.term));
}

static void check_choice(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	struct tsv_buf scratch = {0};

	if (tsv_dict_find(r->column->choices, schema_normalise(r->column, value, &scratch)) ==
	    TSV_NONE)
		add(c, FINDING_ERROR, "none of the values allowed", none);
	tsv_buf_free(&scratch);
}

static size_t characters(struct tsv_span value)
{
	size_t count = 0;

	for (size_t i = 0; i < value.size; i++)
		count += !utf8_continues(value.data[i]);
	return count;
}

static void add_length(struct rule_context *c, const char *problem, size_t limit)
{
	struct tsv_buf text = {0};

	tsv_buf_printf(&text, "%zu characters", limit);
	add(c, FINDING_ERROR, problem, tsv_buf_span(&text));
	tsv_buf_free(&text);
}

static void check_length(const struct rule *r, struct tsv_span value, struct rule_context *c)
{
	size_t min = r->column->min_length, max = r->column->max_length;

	if (min == 0 && max == SIZE_MAX)
		return;
	size_t length = characters(value);
	if (length < min)
		add_length(c, "too short", min);
	if (length > max)
		add_length(c, "too long", max);
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
		add(c, FINDING_ERROR, "not of the pattern", tsv_span_of(r->column->pattern));
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
			add(c, FINDING_ERROR, "stands twice in the list", none);
		reported = reported || twice;
		if (!twice)
			status = check_value(r, element, c, e);
	}
	tsv_buf_free(&field);
	tsv_dict_free(&seen);
	return status;
}

int rule_check(struct rule *r, struct tsv_span field, struct rule_context *c,
	       struct tsv_error *e)
{
	struct tsv_span value = tsv_unescape(field, &c->scratch);

	c->field = field;
	return r->column->delimiter != NULL ? check_list(r, value, c, e)
					    : check_value(r, value, c, e);
}

/* Is the region of that name the one that the field tells, as a term or as text? */
static bool is_region(struct rule *r, struct tsv_span name, struct tsv_span field)
{
	const struct vocabulary *v = r->region == NULL ? NULL : r->region->vocabulary;

	if (v == NULL)
		return tsv_span_equal(name, field);
	size_t term = memo_find(&r->regions, v, field).term;
	return term == TSV_NONE /* which is told */ ||
	       term == memo_find(&r->regions, v, name).term;
}

void rule_check_within(struct rule *r, struct tsv_span field, struct rule_context *c)
{
	static char semicolon[] = ";";
	static const struct schema_column list = {.delimiter = semicolon};
	struct tsv_span regions, rest, name;

	if (r->column->vocabulary == NULL || r->term == TSV_NONE)
		return;
	field = field_trim(field);
	rest = regions = vocabulary_regions(r->column->vocabulary, r->term);
	while (schema_next_element(&list, &rest, &name))
		if (is_region(r, name, field))
			return;
	if (regions.size != 0)
		add(c, FINDING_ERROR, "not in the region of its record", regions);
}

void rule_free(struct rule *r)
{
	regex_free(r->pattern);
	memo_free(&r->words);
	memo_free(&r->regions);
	tsv_dict_free(&r->suggested);
	free(r->suggestions);
	*r = (struct rule){0};
}
