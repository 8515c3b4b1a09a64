#include "query/highlight.h"

#include <stdlib.h>

#include "schema/list.h"
#include "text/utf8.h"
#include "tsv/tsv.h"

/* Bold red, as grep marks a match. */
#define MARK_BEGIN "\033[1;31m"
#define MARK_END "\033[m"

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

/* Fills m's text with the field's value, folded, and where each byte comes from. */
static void map_field(struct highlight *m, struct tsv_span field, enum fold fold)
{
	const char *start = field.data;
	struct tsv_buf value = {0}, scratch = {0};

	tsv_buf_clear(&m->text);
	while (field.size != 0) {
		size_t begin = (size_t)(field.data - start), before = m->text.size;
		tsv_buf_clear(&value);
		next_letter(&field, &value);
		while (fold == FOLD_BASE && continues(field, &scratch))
			next_letter(&field, &value);
		fold_append(&m->text, tsv_buf_span(&value), fold);
		m->origin =
		    tsv_grow(m->origin, &m->origin_capacity, m->text.size, sizeof(*m->origin));
		for (size_t i = before; i < m->text.size; i++)
			m->origin[i] = (struct mark){begin, (size_t)(field.data - start)};
	}
	tsv_buf_free(&value);
	tsv_buf_free(&scratch);
}

/* Marks the field where a part of the text comes from. */
static void add(struct highlight *m, struct tsv_span part)
{
	if (part.size == 0)
		return;
	size_t at = (size_t)(part.data - m->text.data);
	m->all = tsv_grow(m->all, &m->capacity, m->count + 1, sizeof(*m->all));
	m->all[m->count++] =
	    (struct mark){m->origin[at].begin, m->origin[at + part.size - 1].end};
}

/* Marks all that the pattern matches within a part of the text. */
static int mark_matches(struct highlight *m, struct pattern *p, struct tsv_span part,
			struct tsv_error *e)
{
	struct tsv_span found;
	size_t from = 0;
	int got = 0;
	uint32_t code;

	while (from <= part.size && (got = pattern_find(p, part, from, &found, e)) > 0) {
		add(m, found);
		from = (size_t)(found.data - part.data) + found.size;
		if (found.size == 0 && from == part.size)
			break;
		if (found.size == 0)
			from += utf8_decode(tsv_span_from(part, from), &code);
	}
	return got < 0 ? -1 : 0;
}

/* Marks what fulfils a condition in a value or an element. */
static int mark_condition(struct highlight *m, struct condition *c, struct tsv_span part,
			  struct tsv_error *e)
{
	if (c->kind == RELATION_MATCH)
		return mark_matches(m, c->pattern, part, e);
	if (condition_fulfils(c, part, e) > 0)
		add(m, part);
	return 0;
}

/* Cuts the next value to look at off *rest: an element, or all that there is. */
static bool next_part(struct tsv_span *rest, bool list, struct tsv_span *part)
{
	if (list)
		return list_next(rest, part);
	*part = *rest;
	rest->size = 0;
	return part->size != 0;
}

static int mark_by_condition(struct highlight *m, struct condition *c, struct tsv_span field,
			     struct tsv_error *e)
{
	struct tsv_span part;

	if (c->negated || (c->kind == RELATION_ORDER && c->order == ORDER_OTHER))
		return 0;
	map_field(m, field, c->pattern == NULL ? FOLD_NONE : pattern_fold(c->pattern));
	for (struct tsv_span rest = tsv_buf_span(&m->text); next_part(&rest, c->list, &part);)
		if (mark_condition(m, c, part, e) < 0)
			return -1;
	return 0;
}

static void mark_by_choice(struct highlight *m, struct value_filter *c, struct tsv_span field)
{
	struct tsv_span part;

	map_field(m, field, FOLD_NONE);
	for (struct tsv_span rest = tsv_buf_span(&m->text);
	     next_part(&rest, c->of->kind == KIND_LIST, &part);)
		if (value_filter_accepts(c, part))
			add(m, part);
}

static int by_begin(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;

	return (x->begin > y->begin) - (x->begin < y->begin);
}

/* Joins marks that overlap or touch. */
static void join(struct highlight *m)
{
	size_t kept = 0;

	if (m->count == 0)
		return;
	qsort(m->all, m->count, sizeof(*m->all), by_begin);
	for (size_t i = 1; i < m->count; i++) {
		if (m->all[i].begin > m->all[kept].end)
			m->all[++kept] = m->all[i];
		else if (m->all[i].end > m->all[kept].end)
			m->all[kept].end = m->all[i].end;
	}
	m->count = kept + 1;
}

int highlight_find(struct highlight *m, struct query *s, size_t column, struct tsv_span field,
		   struct tsv_error *e)
{
	int status = 0;

	m->count = 0;
	if (s->pattern != NULL && s->is_searched[column]) {
		map_field(m, field, pattern_fold(s->pattern));
		status = mark_matches(m, s->pattern, tsv_buf_span(&m->text), e);
	}
	for (size_t i = 0; i < s->choice_count; i++)
		if (s->choices[i].column == column)
			mark_by_choice(m, &s->choices[i], field);
	for (size_t i = 0; status == 0 && i < s->condition_count; i++)
		if (s->conditions[i].column == column)
			status = mark_by_condition(m, &s->conditions[i], field, e);
	join(m);
	return status;
}

void highlight_write(const struct highlight *m, struct tsv_span field, struct output *out)
{
	size_t at = 0;

	for (size_t i = 0; i < m->count; i++) {
		const struct mark *mark = &m->all[i];
		output_span(out, (struct tsv_span){field.data + at, mark->begin - at});
		output_raw(out, tsv_span_of(MARK_BEGIN));
		output_span(
		    out, (struct tsv_span){field.data + mark->begin, mark->end - mark->begin});
		output_raw(out, tsv_span_of(MARK_END));
		at = mark->end;
	}
	output_span(out, tsv_span_from(field, at));
}

void highlight_free(struct highlight *m)
{
	free(m->all);
	free(m->origin);
	tsv_buf_free(&m->text);
	*m = (struct highlight){0};
}
