#include "render/mustache.h"

#include <stdlib.h>

#include "text/memmem.h"

/* A template being parsed. */
struct parser {
	struct mustache *m;
	struct tsv_span rest;
	struct tsv_span open, close;	 /* what stands around a tag */
	size_t sections[MUSTACHE_DEPTH]; /* those that are not closed yet */
	size_t depth;
	struct tsv_error *e;
};

/* A tag: what it is, the name in it, and where it stands. */
struct tag {
	char sign; /* one of # ^ / ! & { > =, or 0 */
	struct tsv_span name;
	const char *begin, *end;
};

static void add(struct mustache *m, enum mustache_kind kind, struct tsv_span text)
{
	m->nodes = tsv_grow(m->nodes, &m->capacity, m->count + 1, sizeof(*m->nodes));
	m->nodes[m->count++] =
	    (struct mustache_node){.kind = kind, .text = text, .place = TSV_NONE};
}

int mustache_refuse(const struct mustache *m, const char *at, struct tsv_error *e,
		    const char *format, ...)
{
	struct tsv_buf problem = {0};
	size_t line = 1;
	va_list arguments;

	for (const char *c = m->text.data; c < at; c++)
		line += *c == '\n';
	va_start(arguments, format);
	tsv_buf_vprintf(&problem, format, arguments);
	va_end(arguments);
	tsv_buf_add_char(&problem, '\0');
	tsv_error_set(e, "%s:%zu: %s", m->name, line, problem.data);
	tsv_buf_free(&problem);
	return -1;
}

static const char *find_span(struct tsv_span text, struct tsv_span wanted)
{
	return text.size == 0 ? NULL : memmem(text.data, text.size, wanted.data, wanted.size);
}

/* Finds what ends a tag that has the sign, from there on. */
static const char *find_close(const struct parser *p, char sign, struct tsv_span text,
			      size_t *size)
{
	char close[MUSTACHE_DELIMITER + 1];

	*size = 0;
	if (sign == '{' || sign == '=')
		close[(*size)++] = sign == '{' ? '}' : '=';
	memcpy(close + *size, p->close.data, p->close.size);
	*size += p->close.size;
	return find_span(text, tsv_span_make(close, *size));
}

/* Cuts the next tag out of the rest, which goes on behind it. Returns 1, 0 when there is
 * none, or -1. */
static int next_tag(struct parser *p, struct tag *t)
{
	size_t size;

	*t = (struct tag){.begin = find_span(p->rest, p->open)};
	if (t->begin == NULL)
		return 0;
	const char *stop = p->m->text.data + p->m->text.size;
	const char *inside = t->begin + p->open.size;
	if (inside < stop && strchr("#^/!&{>=", *inside) != NULL && *inside != '\0')
		t->sign = *inside++;
	const char *end = find_close(p, t->sign, tsv_span_between(inside, stop), &size);
	if (end == NULL)
		return mustache_refuse(p->m, t->begin, p->e,
				       "a tag is not closed; write }} behind it");
	t->name = tsv_span_trim(tsv_span_between(inside, end));
	t->end = end + size;
	if (t->name.size == 0 && t->sign != '!')
		return mustache_refuse(p->m, t->begin, p->e,
				       "a tag has no name; write one between {{ and }}");
	return 1;
}

/*
 * A tag of a section or a comment alone on its line takes the line with it: moves the
 * tag's ends to the line's. A carriage return belongs to the end of the line.
 */
static void widen(const struct parser *p, struct tag *t)
{
	const char *begin = t->begin, *end = t->end;
	const char *start = p->m->text.data, *stop = start + p->m->text.size;

	while (begin > start && (begin[-1] == ' ' || begin[-1] == '\t'))
		begin--;
	while (end < stop && (*end == ' ' || *end == '\t'))
		end++;
	if (end + 1 < stop && end[0] == '\r' && end[1] == '\n')
		end++;
	if ((begin > start && begin[-1] != '\n') || (end < stop && *end != '\n'))
		return;
	t->begin = begin;
	t->end = end < stop ? end + 1 : end;
}

static int open_section(struct parser *p, const struct tag *t)
{
	if (p->depth == MUSTACHE_DEPTH)
		return mustache_refuse(p->m, t->name.data, p->e,
				       "sections stand within one another more than %d deep",
				       MUSTACHE_DEPTH);
	p->sections[p->depth++] = p->m->count;
	add(p->m, t->sign == '#' ? MUSTACHE_SECTION : MUSTACHE_INVERTED, t->name);
	return 0;
}

static int close_section(struct parser *p, const struct tag *t)
{
	if (p->depth == 0)
		return mustache_refuse(p->m, t->name.data, p->e,
				       "{{/%s}} closes no section; write {{#%s}} before it",
				       tsv_shorten(t->name).text, tsv_shorten(t->name).text);
	struct mustache_node *section = &p->m->nodes[p->sections[--p->depth]];
	if (!tsv_span_equal(section->text, t->name))
		return mustache_refuse(
		    p->m, t->name.data, p->e, "{{/%s}} stands where {{/%s}} is due",
		    tsv_shorten(t->name).text, tsv_shorten(section->text).text);
	section->end = p->m->count;
	return 0;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static bool is_delimiter(struct tsv_span s)
{
	bool sound = s.size != 0 && s.size <= MUSTACHE_DELIMITER;

	for (size_t i = 0; sound && i < s.size; i++)
		sound = s.data[i] != '=' && !is_space(s.data[i]);
	return sound;
}

static int set_delimiters(struct parser *p, const struct tag *t)
{
	size_t open = 0, close;

	while (open < t->name.size && !is_space(t->name.data[open]))
		open++;
	for (close = open; close < t->name.size && is_space(t->name.data[close]);)
		close++;
	p->open = tsv_span_make(t->name.data, open);
	p->close = tsv_span_from(t->name, close);
	if (!is_delimiter(p->open) || !is_delimiter(p->close))
		return mustache_refuse(p->m, t->name.data, p->e,
				       "delimiters are set as by {{=<%% %%>=}}, each of 1 "
				       "to %d bytes and without =",
				       MUSTACHE_DELIMITER);
	return 0;
}

static int add_tag(struct parser *p, const struct tag *t)
{
	switch (t->sign) {
	case '!': return 0;
	case '#':
	case '^': return open_section(p, t);
	case '/': return close_section(p, t);
	case '=': return set_delimiters(p, t);
	case '>':
		return mustache_refuse(p->m, t->name.data, p->e,
				       "partials are not known; write the text of '%s' here",
				       tsv_shorten(t->name).text);
	default: add(p->m, t->sign == 0 ? MUSTACHE_VALUE : MUSTACHE_RAW, t->name); return 0;
	}
}

static int parse(struct parser *p)
{
	struct tag tag;
	int got;

	while ((got = next_tag(p, &tag)) > 0) {
		if (tag.sign != 0 && strchr("#^/!=", tag.sign) != NULL)
			widen(p, &tag);
		if (tag.begin > p->rest.data)
			add(p->m, MUSTACHE_TEXT, tsv_span_between(p->rest.data, tag.begin));
		if (add_tag(p, &tag) < 0)
			return -1;
		p->rest = tsv_span_from(p->rest, (size_t)(tag.end - p->rest.data));
	}
	if (got == 0 && p->rest.size != 0)
		add(p->m, MUSTACHE_TEXT, p->rest);
	if (got < 0 || p->depth == 0)
		return got;
	struct tsv_span name = p->m->nodes[p->sections[p->depth - 1]].text;
	return mustache_refuse(p->m, name.data, p->e,
			       "the section '%s' is not closed; write {{/%s}} behind it",
			       tsv_shorten(name).text, tsv_shorten(name).text);
}

int mustache_parse(struct mustache *m, const char *name, struct tsv_span text,
		   struct tsv_error *e)
{
	struct parser p = {.m = m,
			   .rest = text,
			   .open = tsv_span_of("{{"),
			   .close = tsv_span_of("}}"),
			   .e = e};

	*m = (struct mustache){.name = name, .text = text, .encode = encode_html};
	return parse(&p);
}

bool mustache_find(const struct mustache *m, const char *name, struct mustache_section *s)
{
	for (size_t i = 0; i < m->count; i++) {
		const struct mustache_node *n = &m->nodes[i];
		if (n->kind < MUSTACHE_SECTION)
			continue;
		*s = (struct mustache_section){i, n->end};
		if (n->kind == MUSTACHE_SECTION && tsv_span_equal(n->text, tsv_span_of(name)))
			return true;
		i = n->end - 1;
	}
	return false;
}

void mustache_free(struct mustache *m)
{
	free(m->nodes);
	*m = (struct mustache){0};
}
