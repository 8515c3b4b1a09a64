#include "query/condition.h"

#include <stdlib.h>

#include "value/key128_inline.h"

static const struct tsv_span nothing = {"", 0};

/* Does the stream write the value with an escape? No other field can mean one that
 * it writes without. */
static bool is_escaped(struct tsv_span value)
{
	return tsv_span_has(value, '\\') || tsv_span_has(value, '\t') ||
	       tsv_span_has(value, '\n') || tsv_span_has(value, '\r');
}

static bool has_other(const struct condition *c)
{
	return c->other.name.size != 0;
}

/* Can a field be compared as it stands? */
static bool is_simple(const struct condition *c)
{
	return !has_other(c) && !schema_is_list(c->column.meaning) &&
	       !schema_has_missing(c->schema, c->column.meaning);
}

static int resolve_column(struct condition_column *column, const struct schema *s,
			  const struct tsv_header *h, struct tsv_error *e)
{
	column->meaning = schema_find(s, tsv_buf_span(&column->name));
	return tsv_header_need(h, tsv_buf_span(&column->name), &column->place, e);
}

int condition_resolve(struct condition *c, const struct tsv_header *h, struct tsv_error *e)
{
	if (condition_parse_by(c, h, e) < 0)
		return tsv_error_set(e, "bad condition '%s': %s",
				     tsv_shorten(tsv_span_of(c->text)).text, e->text);
	if (resolve_column(&c->column, c->schema, h, e) < 0)
		return -1;
	if (has_other(c) && resolve_column(&c->other, c->schema, h, e) < 0)
		return tsv_error_set(e, "%s; a text that begins with @ is written \\@",
				     e->text);
	if (has_other(c) && schema_is_list(c->column.meaning) &&
	    schema_is_list(c->other.meaning))
		return tsv_error_set(e, "%s: two columns of lists are not compared",
				     tsv_shorten(tsv_span_of(c->text)).text);
	if (c->terms != NULL)
		c->terms->column = c->column.place;
	if (schema_is_missing(c->schema, c->column.meaning, c->value))
		c->value = nothing;
	c->plain = c->kind == RELATION_TEXT && is_simple(c) && !is_escaped(c->value);
	return 0;
}

/* Notes whether a value compares, until one does. */
static void meet(struct condition *c, struct tsv_span value)
{
	if (value.size == 0)
		return;
	c->met = operand_compares(&c->operand, value);
	if (!c->met && c->stranger.size == 0)
		tsv_buf_add_span(&c->stranger, value);
}

/* Appends a value of a column as it is compared with one of another. */
static void fold(const struct condition_column *column, struct tsv_span value,
		 struct tsv_buf *folded)
{
	struct tsv_buf normal = {0};

	tsv_buf_clear(folded);
	fold_append(folded, schema_normalise(column->meaning, value, &normal), FOLD_BASE);
	tsv_buf_free(&normal);
}

static bool has_term(struct condition *c, struct tsv_span value)
{
	if (!has_other(c))
		return value_filter_accepts(c->terms, value);
	fold(&c->column, value, &c->folded[1]);
	return tsv_span_equal(tsv_buf_span(&c->folded[0]), tsv_buf_span(&c->folded[1]));
}

int condition_fulfils(struct condition *c, enum order order, struct tsv_span value,
		      struct tsv_error *e)
{
	switch (c->kind) {
	case RELATION_TEXT: return tsv_span_equal(value, c->value);
	case RELATION_MATCH: return pattern_match(c->pattern, value, e);
	case RELATION_TERM: return has_term(c, value);
	case RELATION_ORDER: break;
	}
	if (!c->met)
		meet(c, value);
	return operand_holds(&c->operand, order, value);
}

/* Does the value, or an element of it, fulfil it? */
static int some_fulfils(struct condition *c, enum order order, struct tsv_span value,
			struct tsv_error *e)
{
	struct tsv_span element;
	bool some = false;
	int got = 0;

	while (got == 0 && schema_next_element(c->column.meaning, &value, &element)) {
		some = true;
		got = condition_fulfils(c, order, element, e);
	}
	return some ? got : condition_fulfils(c, order, nothing, e);
}

/* Makes a value of the other column what is compared with. */
static void set_value(struct condition *c, struct tsv_span value)
{
	c->value = value;
	if (c->kind == RELATION_TERM)
		fold(&c->other, value, &c->folded[0]);
	if (c->kind != RELATION_ORDER)
		return;
	bool read = operand_read(&c->operand, c->column.meaning, c->other.meaning, value);
	if (!read && !c->met && value.size != 0 && c->stranger.size == 0)
		tsv_buf_add_span(&c->stranger, value);
}

/* As some_fulfils(), with a value, or an element, of the other column. */
static int some_fulfils_other(struct condition *c, enum order order, struct tsv_span value,
			      struct tsv_span other, struct tsv_error *e)
{
	struct tsv_span element;
	bool some = false;
	int got = 0;

	while (got == 0 && schema_next_element(c->other.meaning, &other, &element)) {
		some = true;
		set_value(c, element);
		got = some_fulfils(c, order, value, e);
	}
	if (some)
		return got;
	set_value(c, nothing);
	return some_fulfils(c, order, value, e);
}

/* The value that a column's field has. */
static struct tsv_span read(const struct condition *c, struct condition_column *column,
			    const struct tsv_batch *b, size_t record)
{
	struct tsv_span field = tsv_batch_field(b, record, column->place);
	struct tsv_span value = tsv_unescape(field, &column->scratch);

	return schema_is_missing(c->schema, column->meaning, value) ? nothing : value;
}

static int fulfilled(struct condition *c, enum order order, const struct tsv_batch *b,
		     size_t record, struct tsv_error *e)
{
	struct tsv_span value = read(c, &c->column, b, record);

	if (!has_other(c))
		return some_fulfils(c, order, value, e);
	return some_fulfils_other(c, order, value, read(c, &c->other, b, record), e);
}

int condition_holds(void *condition, const struct tsv_batch *b, size_t record,
		    struct tsv_error *e)
{
	struct condition *c = condition;

	if (c->plain)
		return tsv_span_equal(tsv_batch_field(b, record, c->column.place), c->value) !=
		       c->negated;
	int got = fulfilled(c, c->order, b, record, e);
	if (got < 0)
		return -1;
	/* Nothing of a list may be the same. */
	if (got > 0 && c->kind == RELATION_ORDER && c->order == ORDER_OTHER)
		got = fulfilled(c, ORDER_SAME, b, record, e) == 0;
	return got != c->negated;
}

/* For a condition that is plain and whose value is short. Without a branch on whether a
 * field is the value, which cannot be predicted. */
static void apply_short(const struct condition *c, const struct tsv_batch *b, struct filter *f)
{
	struct key128 wanted = key128_of(c->value);
	size_t left = 0;

	for (size_t i = 0; i < f->count; i++) {
		size_t record = f->records[i];
		struct tsv_span field = tsv_batch_field(b, record, c->column.place);
		bool same = field.size == c->value.size;
		same &= key128_equal(key128_of(field), wanted);
		f->records[left] = record;
		left += same != c->negated;
	}
	f->count = left;
}

/* For a comparison of numbers or dates, which cannot fail. What an escape stands for is in
 * no number and in no date. */
static void apply_order(struct condition *c, const struct tsv_batch *b, struct filter *f)
{
	size_t left = 0;

	for (size_t i = 0; i < f->count && !c->met; i++)
		meet(c, tsv_batch_field(b, f->records[i], c->column.place));
	for (size_t i = 0; i < f->count; i++) {
		size_t record = f->records[i];
		struct tsv_span field = tsv_batch_field(b, record, c->column.place);
		f->records[left] = record;
		left += operand_holds(&c->operand, c->order, field);
	}
	f->count = left;
}

void condition_apply(struct condition *c, const struct tsv_batch *b, struct filter *f)
{
	if (c->plain && c->value.size <= KEY128_MAX)
		apply_short(c, b, f);
	else if (c->kind == RELATION_ORDER && is_simple(c))
		apply_order(c, b, f);
	else if (c->kind == RELATION_TERM && !has_other(c))
		value_filter_apply(c->terms, b, f);
	else
		filter_apply(f, b, condition_holds, c);
}

void condition_append_notes(const struct condition *c, bool found, struct tsv_buf *out)
{
	if (c->terms != NULL && !found)
		value_filter_append_notes(c->terms, out);
	if (c->met || c->stranger.size == 0)
		return;
	tsv_buf_printf(out,
		       "'%s' met no number or date to compare, only values as '%s'; a schema "
		       "says how a column writes them",
		       tsv_shorten(tsv_span_of(c->text)).text,
		       tsv_shorten(tsv_buf_span(&c->stranger)).text);
	tsv_buf_add_char(out, '\0');
}

static void free_column(struct condition_column *column)
{
	tsv_buf_free(&column->name);
	tsv_buf_free(&column->scratch);
}

void condition_free(struct condition *c)
{
	free_column(&c->column);
	free_column(&c->other);
	operand_free(&c->operand);
	pattern_free(c->pattern);
	if (c->terms != NULL)
		value_filter_free(c->terms);
	free(c->terms);
	tsv_buf_free(&c->folded[0]);
	tsv_buf_free(&c->folded[1]);
	tsv_buf_free(&c->stranger);
	*c = (struct condition){0};
}
