#include "match/marks.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "record/list.h"
#include "text/utf8.h"
#include "text/visible.h"

/* Bold red, as grep marks a match. */
#define MARK_BEGIN "\033[1;31m"
#define MARK_END "\033[m"

/* Takes the next letter off *field: an escape or a code point. Its value is appended. */
static uint32_t next_letter(struct span *field, struct buf *value)
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
		buf_add_char(value, (char)code);
	else
		buf_add(value, field->data, size);
	*field = span_from(*field, size);
	return code;
}

/* Does the letter belong to the one before it, when accents are ignored? */
static bool continues(struct span field, struct buf *scratch)
{
	uint32_t code;

	buf_clear(scratch);
	if (field.size == 0)
		return false;
	utf8_decode(field, &code);
	fold_append(scratch, (struct span){field.data, utf8_decode(field, &code)}, FOLD_BASE);
	return scratch->size == 0 || (code >= 0x1160 && code <= 0x11FF);
}

/* Fills m's text with the field's value, folded, and where each byte comes from. */
static void map_field(struct marks *m, struct span field, enum fold fold)
{
	const char *start = field.data;
	struct buf value = {0}, scratch = {0};

	buf_clear(&m->text);
	while (field.size != 0) {
		size_t begin = (size_t)(field.data - start), before = m->text.size;
		buf_clear(&value);
		next_letter(&field, &value);
		while (fold == FOLD_BASE && continues(field, &scratch))
			next_letter(&field, &value);
		fold_append(&m->text, buf_span(&value), fold);
		m->origin =
		    mem_grow(m->origin, &m->origin_capacity, m->text.size, sizeof(*m->origin));
		for (size_t i = before; i < m->text.size; i++)
			m->origin[i] = (struct mark){begin, (size_t)(field.data - start)};
	}
	buf_free(&value);
	buf_free(&scratch);
}

/* Marks the field where a part of the text comes from. */
static void add(struct marks *m, struct span part)
{
	if (part.size == 0)
		return;
	size_t at = (size_t)(part.data - m->text.data);
	m->all = mem_grow(m->all, &m->capacity, m->count + 1, sizeof(*m->all));
	m->all[m->count++] =
	    (struct mark){m->origin[at].begin, m->origin[at + part.size - 1].end};
}

/* Marks all that the pattern matches within a part of the text. */
static int mark_matches(struct marks *m, struct pattern *p, struct span part, struct error *e)
{
	struct span found;
	size_t from = 0;
	int got = 0;
	uint32_t code;

	while (from <= part.size && (got = pattern_find(p, part, from, &found, e)) > 0) {
		add(m, found);
		from = (size_t)(found.data - part.data) + found.size;
		if (found.size == 0 && from == part.size)
			break;
		if (found.size == 0)
			from += utf8_decode(span_from(part, from), &code);
	}
	return got < 0 ? -1 : 0;
}

/* Marks what fulfils a condition in a value or an element. */
static int mark_condition(struct marks *m, struct condition *c, struct span part,
			  struct error *e)
{
	if (c->kind == RELATION_MATCH)
		return mark_matches(m, c->pattern, part, e);
	if (condition_fulfils(c, part, e) > 0)
		add(m, part);
	return 0;
}

/* Cuts the next value to look at off *rest: an element, or all that there is. */
static bool next_part(struct span *rest, bool list, struct span *part)
{
	if (list)
		return list_next(rest, part);
	*part = *rest;
	rest->size = 0;
	return part->size != 0;
}

static int mark_by_condition(struct marks *m, struct condition *c, struct span field,
			     struct error *e)
{
	struct span part;

	if (c->negated || (c->kind == RELATION_ORDER && c->order == ORDER_OTHER))
		return 0;
	map_field(m, field, c->pattern == NULL ? FOLD_NONE : pattern_fold(c->pattern));
	for (struct span rest = buf_span(&m->text); next_part(&rest, c->list, &part);)
		if (mark_condition(m, c, part, e) < 0)
			return -1;
	return 0;
}

static void mark_by_choice(struct marks *m, struct choice *c, struct span field)
{
	struct span part;

	map_field(m, field, FOLD_NONE);
	for (struct span rest = buf_span(&m->text);
	     next_part(&rest, c->of->kind == KIND_LIST, &part);)
		if (choice_accepts(c, part))
			add(m, part);
}

static int by_begin(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;

	return (x->begin > y->begin) - (x->begin < y->begin);
}

/* Joins marks that overlap or touch. */
static void join(struct marks *m)
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

int marks_find(struct marks *m, struct selection *s, size_t column, struct span field,
	       struct error *e)
{
	int status = 0;

	m->count = 0;
	if (s->pattern != NULL && s->is_searched[column]) {
		map_field(m, field, pattern_fold(s->pattern));
		status = mark_matches(m, s->pattern, buf_span(&m->text), e);
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

static void write_part(struct span part, bool visible, struct output *out)
{
	struct buf shown = {0};

	if (!visible) {
		output_span(out, part);
		return;
	}
	visible_append(&shown, part);
	output_span(out, buf_span(&shown));
	buf_free(&shown);
}

void marks_write(const struct marks *m, struct span field, bool visible, struct output *out)
{
	size_t at = 0;

	for (size_t i = 0; i < m->count; i++) {
		const struct mark *mark = &m->all[i];
		write_part((struct span){field.data + at, mark->begin - at}, visible, out);
		output_string(out, MARK_BEGIN);
		write_part((struct span){field.data + mark->begin, mark->end - mark->begin},
			   visible, out);
		output_string(out, MARK_END);
		at = mark->end;
	}
	write_part(span_from(field, at), visible, out);
}

void marks_free(struct marks *m)
{
	free(m->all);
	free(m->origin);
	buf_free(&m->text);
	*m = (struct marks){0};
}
