#include "render/mustache.h"

#include <stdlib.h>

#include "text/encode.h"
#include "text/memmem.h"

/* A template being parsed. */
struct parser {
	struct mustache *m;
	struct tsv_span all, rest;
	size_t open[MUSTACHE_DEPTH]; /* the sections that are not closed yet */
	size_t depth;
	struct tsv_error *e;
};

/* A tag: what it is, the name in it, and where it stands. */
struct tag {
	char sign; /* one of # ^ / ! & {, or 0 */
	struct tsv_span name;
	const char *begin, *end;
};

static struct mustache_node *add(struct mustache *m, enum mustache_kind kind,
				 struct tsv_span text)
{
	m->nodes = tsv_grow(m->nodes, &m->capacity, m->count + 1, sizeof(*m->nodes));
	m->nodes[m->count] = (struct mustache_node){kind, text, 0};
	return &m->nodes[m->count++];
}

static int fail(const struct parser *p, const char *at, const char *problem)
{
	size_t line = 1;

	for (const char *c = p->all.data; c < at; c++)
		line += *c == '\n';
	return tsv_error_set(p->e, "template, line %zu: %s", line, problem);
}

/* Cuts the next tag out of the rest, which goes on behind it. Returns 1, 0 when there is
 * none, or -1. */
static int next_tag(struct parser *p, struct tag *t)
{
	const char *end, *stop = p->all.data + p->all.size;

	*t = (struct tag){0};
	t->begin = p->rest.size == 0 ? NULL : memmem(p->rest.data, p->rest.size, "{{", 2);
	if (t->begin == NULL)
		return 0;
	const char *inside = t->begin + 2;
	if (inside < stop && strchr("#^/!&{>=", *inside) != NULL && *inside != '\0')
		t->sign = *inside++;
	const char *closing = t->sign == '{' ? "}}}" : "}}";
	end = memmem(inside, (size_t)(stop - inside), closing, strlen(closing));
	if (end == NULL)
		return fail(p, t->begin, "a tag is not closed");
	t->name = tsv_span_trim(tsv_span_between(inside, end));
	t->end = end + strlen(closing);
	p->rest = tsv_span_between(t->end, stop);
	return 1;
}

/*
 * A tag of a section or a comment alone on its line takes the line with it: moves the
 * tag's ends to the line's. A carriage return belongs to the end of the line.
 */
static void widen(const struct parser *p, struct tag *t)
{
	const char *begin = t->begin, *end = t->end, *stop = p->all.data + p->all.size;

	while (begin > p->all.data && (begin[-1] == ' ' || begin[-1] == '\t'))
		begin--;
	while (end < stop && (*end == ' ' || *end == '\t'))
		end++;
	if (end + 1 < stop && end[0] == '\r' && end[1] == '\n')
		end++;
	if ((begin > p->all.data && begin[-1] != '\n') || (end < stop && *end != '\n'))
		return;
	t->begin = begin;
	t->end = end < stop ? end + 1 : end;
}

static int open_section(struct parser *p, const struct tag *t)
{
	if (p->depth == MUSTACHE_DEPTH)
		return fail(p, t->begin, "too many sections within one another");
	p->open[p->depth++] = p->m->count;
	add(p->m, t->sign == '#' ? MUSTACHE_SECTION : MUSTACHE_INVERTED, t->name);
	return 0;
}

static int close_section(struct parser *p, const struct tag *t)
{
	if (p->depth == 0)
		return fail(p, t->end - 1, "no section is open here");
	struct mustache_node *section = &p->m->nodes[p->open[--p->depth]];
	if (!tsv_span_equal(section->text, t->name))
		return fail(p, t->end - 1, "another section is open here");
	section->end = p->m->count;
	return 0;
}

static int add_tag(struct parser *p, const struct tag *t)
{
	switch (t->sign) {
	case '!': return 0;
	case '#':
	case '^': return open_section(p, t);
	case '/': return close_section(p, t);
	case '>':
	case '=': return fail(p, t->begin, "partials and other delimiters are not known here");
	default: add(p->m, t->sign == 0 ? MUSTACHE_VALUE : MUSTACHE_RAW, t->name); return 0;
	}
}

int mustache_parse(struct mustache *m, struct tsv_span text, struct tsv_error *e)
{
	struct parser p = {.m = m, .all = text, .rest = text, .e = e};
	const char *at = text.data;
	struct tag tag;
	int got;

	*m = (struct mustache){0};
	while ((got = next_tag(&p, &tag)) > 0) {
		if (tag.sign != 0 && strchr("#^/!", tag.sign) != NULL)
			widen(&p, &tag);
		if (tag.begin > at)
			add(m, MUSTACHE_TEXT, tsv_span_between(at, tag.begin));
		if (add_tag(&p, &tag) < 0)
			return -1;
		at = tag.end;
		p.rest = tsv_span_between(at, text.data + text.size);
	}
	if (got == 0 && p.rest.size != 0)
		add(m, MUSTACHE_TEXT, p.rest);
	if (got == 0 && p.depth != 0)
		return fail(&p, m->nodes[p.open[p.depth - 1]].text.data,
			    "the section is not closed");
	return got;
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

/* What a tag is about: an entry of the view, and the context around it. The outermost
 * one is the view itself. */
struct context {
	const struct context *outer;
	size_t entry;
};

/* Where entries of a context begin and end. */
static size_t first_of(const struct context *c)
{
	return c->outer == NULL ? 0 : c->entry + 1;
}

static size_t end_of(const struct view *v, const struct context *c)
{
	return c->outer == NULL ? v->count : v->entries[c->entry].next;
}

/* Finds a name: its entry, the first one of a list, or TSV_NONE; *end is the place behind
 * what the name is about. */
static size_t find(const struct view *v, const struct context *c, struct tsv_span name,
		   size_t *end)
{
	if (tsv_span_equal(name, tsv_span_of(".")) && c->outer != NULL) {
		*end = v->entries[c->entry].next;
		return c->entry;
	}
	for (; c != NULL; c = c->outer)
		for (size_t k = first_of(c); k < end_of(v, c); k = *end) {
			*end = v->entries[k].list_end;
			if (tsv_span_equal(v->entries[k].name, name))
				return k;
		}
	return TSV_NONE;
}

static bool is_empty(const struct view *v, size_t entry)
{
	return v->entries[entry].begin == v->entries[entry].end &&
	       v->entries[entry].next == entry + 1;
}

static void render(const struct mustache *m, size_t begin, size_t end, const struct view *v,
		   const struct context *c, struct tsv_buf *out);

static void render_section(const struct mustache *m, size_t node, const struct view *v,
			   const struct context *c, struct tsv_buf *out)
{
	const struct mustache_node *n = &m->nodes[node];
	size_t end = 0, entry = find(v, c, n->text, &end);
	bool any = false;

	for (; entry < end; entry = v->entries[entry].next) {
		if (is_empty(v, entry))
			continue;
		any = true;
		if (n->kind == MUSTACHE_SECTION)
			render(m, node + 1, n->end, v, &(struct context){c, entry}, out);
	}
	if (!any && n->kind == MUSTACHE_INVERTED)
		render(m, node + 1, n->end, v, c, out);
}

static void render_value(const struct mustache_node *n, const struct view *v,
			 const struct context *c, struct tsv_buf *out)
{
	size_t end, entry = find(v, c, n->text, &end);

	if (entry == TSV_NONE)
		return;
	if (n->kind == MUSTACHE_VALUE)
		encode_html(out, view_text(v, entry));
	else
		tsv_buf_add_span(out, view_text(v, entry));
}

static void render(const struct mustache *m, size_t begin, size_t end, const struct view *v,
		   const struct context *c, struct tsv_buf *out)
{
	while (begin < end) {
		const struct mustache_node *n = &m->nodes[begin];
		if (n->kind >= MUSTACHE_SECTION) {
			render_section(m, begin, v, c, out);
			begin = n->end;
			continue;
		}
		if (n->kind == MUSTACHE_TEXT)
			tsv_buf_add_span(out, n->text);
		else
			render_value(n, v, c, out);
		begin++;
	}
}

void mustache_render(const struct mustache *m, size_t begin, size_t end, const struct view *v,
		     struct tsv_buf *out)
{
	render(m, begin, end, v, &(struct context){0}, out);
}

void mustache_free(struct mustache *m)
{
	free(m->nodes);
	*m = (struct mustache){0};
}
