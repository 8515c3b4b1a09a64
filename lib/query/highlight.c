#include "query/highlight.h"

#include <stdlib.h>

#include "text/utf8.h"

/* Bold red, as grep marks a match. */
#define COLOR_BEGIN "\033[1;31m"
#define COLOR_END "\033[m"

/* Takes the next letter off *field: an escape or a code point. Its value is appended. */
static uint32_t next_letter(struct tsv_span *field, struct tsv_buf *value)
{
	static const char escapes[] = "t\tn\nr\r\\\\";
	uint32_t code = '\\';
	size_t size = 1;

	for (size_t i = 0; field->size > 1 && field->data[0] == '\\' && i < 8; i += 2)
		if (field->data[1] == escapes[i])
			code = (uint32_t)(unsigned char)escapes[i + 1], size = 2;
	if (size == 1)
		size = utf8_decode(*field, &code);
	if (size == 2 && code < 0x80)
		tsv_buf_add_char(value, (char)code);
	else
		tsv_buf_add(value, field->data, size);
	*field = tsv_span_from(*field, size);
	return code;
}

/* Does the letter belong to the one before it, when accents are ignored? */
static bool continues(struct tsv_span field, struct tsv_buf *scratch)
{
	uint32_t code;

	tsv_buf_clear(scratch);
	if (field.size == 0)
		return false;
	utf8_decode(field, &code);
	fold_append(scratch, (struct tsv_span){field.data, utf8_decode(field, &code)},
		    FOLD_BASE);
	return scratch->size == 0 || (code >= 0x1160 && code <= 0x11FF);
}

/* Fills h's text with the field's value, folded, and where each byte comes from. */
static void map_field(struct highlight *h, struct tsv_span field, enum fold fold)
{
	const char *start = field.data;
	struct tsv_buf value = {0}, scratch = {0};

	tsv_buf_clear(&h->text);
	while (field.size != 0) {
		size_t begin = (size_t)(field.data - start), before = h->text.size;
		tsv_buf_clear(&value);
		next_letter(&field, &value);
		while (fold == FOLD_BASE && continues(field, &scratch))
			next_letter(&field, &value);
		fold_append(&h->text, tsv_buf_span(&value), fold);
		h->origin =
		    tsv_grow(h->origin, &h->origin_capacity, h->text.size, sizeof(*h->origin));
		for (size_t i = before; i < h->text.size; i++)
			h->origin[i] =
			    (struct highlight_part){begin, (size_t)(field.data - start)};
	}
	tsv_buf_free(&value);
	tsv_buf_free(&scratch);
}

/* Marks the field where a part of the text comes from. */
static void add(struct highlight *h, struct tsv_span part)
{
	if (part.size == 0)
		return;
	size_t at = (size_t)(part.data - h->text.data);
	h->parts = tsv_grow(h->parts, &h->capacity, h->count + 1, sizeof(*h->parts));
	h->parts[h->count++] =
	    (struct highlight_part){h->origin[at].begin, h->origin[at + part.size - 1].end};
}

/* Marks all that the pattern matches within a part of the text. */
static int mark_matches(struct highlight *h, struct pattern *p, struct tsv_span part,
			struct tsv_error *e)
{
	struct tsv_span found;
	size_t from = 0;
	int got = 0;
	uint32_t code;

	while (from <= part.size && (got = pattern_find(p, part, from, &found, e)) > 0) {
		add(h, found);
		from = (size_t)(found.data - part.data) + found.size;
		if (found.size == 0 && from == part.size)
			break;
		if (found.size == 0)
			from += utf8_decode(tsv_span_from(part, from), &code);
	}
	return got < 0 ? -1 : 0;
}

/* Marks what fulfils a condition in a value or an element. */
static int mark_condition(struct highlight *h, struct condition *c, struct tsv_span part,
			  struct tsv_error *e)
{
	if (c->kind == RELATION_MATCH)
		return mark_matches(h, c->pattern, part, e);
	if (condition_fulfils(c, c->order, part, e) > 0)
		add(h, part);
	return 0;
}

static int mark_by_condition(struct highlight *h, struct condition *c, struct tsv_span field,
			     struct tsv_error *e)
{
	struct tsv_span part;

	if (c->negated || (c->kind == RELATION_ORDER && c->order == ORDER_OTHER) ||
	    c->other.name.size != 0)
		return 0;
	map_field(h, field, c->pattern == NULL ? FOLD_NONE : pattern_fold(c->pattern));
	for (struct tsv_span rest = tsv_buf_span(&h->text);
	     schema_next_element(c->column.meaning, &rest, &part);)
		if (mark_condition(h, c, part, e) < 0)
			return -1;
	return 0;
}

static void mark_by_value(struct highlight *h, struct value_filter *v, struct tsv_span field)
{
	struct tsv_span part;

	map_field(h, field, FOLD_NONE);
	for (struct tsv_span rest = tsv_buf_span(&h->text);
	     schema_next_element(v->of, &rest, &part);)
		if (value_filter_accepts(v, part))
			add(h, part);
}

static int by_begin(const void *a, const void *b)
{
	const struct highlight_part *x = a, *y = b;

	return (x->begin > y->begin) - (x->begin < y->begin);
}

/* Joins parts that overlap or touch. */
static void join_parts(struct highlight *h)
{
	size_t kept = 0;

	if (h->count == 0)
		return;
	qsort(h->parts, h->count, sizeof(*h->parts), by_begin);
	for (size_t i = 1; i < h->count; i++) {
		if (h->parts[i].begin > h->parts[kept].end)
			h->parts[++kept] = h->parts[i];
		else if (h->parts[i].end > h->parts[kept].end)
			h->parts[kept].end = h->parts[i].end;
	}
	h->count = kept + 1;
}

int highlight_find(struct highlight *h, struct query *q, size_t column, struct tsv_span field,
		   struct tsv_error *e)
{
	int status = 0;

	h->count = 0;
	if (q->pattern != NULL && tsv_columns_has(&q->searched, column)) {
		map_field(h, field, pattern_fold(q->pattern));
		status = mark_matches(h, q->pattern, tsv_buf_span(&h->text), e);
	}
	for (size_t i = 0; i < q->value_filter_count; i++)
		if (q->value_filters[i].column == column)
			mark_by_value(h, &q->value_filters[i], field);
	for (size_t i = 0; status == 0 && i < q->condition_count; i++)
		if (q->conditions[i].column.place == column)
			status = mark_by_condition(h, &q->conditions[i], field, e);
	join_parts(h);
	return status;
}

void highlight_write(const struct highlight *h, struct tsv_span field, struct output *out)
{
	size_t at = 0;

	for (size_t i = 0; i < h->count; i++) {
		const struct highlight_part *part = &h->parts[i];
		output_span(out, (struct tsv_span){field.data + at, part->begin - at});
		output_raw(out, tsv_span_of(COLOR_BEGIN));
		output_span(
		    out, (struct tsv_span){field.data + part->begin, part->end - part->begin});
		output_raw(out, tsv_span_of(COLOR_END));
		at = part->end;
	}
	output_span(out, tsv_span_from(field, at));
}

void highlight_free(struct highlight *h)
{
	free(h->parts);
	free(h->origin);
	tsv_buf_free(&h->text);
	*h = (struct highlight){0};
}
