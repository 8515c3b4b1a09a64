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
	const char *stop = p->m->text.data + p->m->text.size;
	size_t size;

	*t = (struct tag){.begin = find_span(p->rest, p->open)};
	if (t->begin == NULL)
		return 0;
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

/* Finds a key among the entries from k up to end: its entry, the first one of a list, or
 * TSV_NONE; *list_end is the place behind what the key is about. */
static size_t find_among(const struct view *v, size_t k, size_t end, struct tsv_span key,
			 size_t *list_end)
{
	for (; k < end; k = *list_end) {
		*list_end = v->entries[k].list_end;
		if (tsv_span_equal(v->entries[k].name, key))
			return k;
	}
	return TSV_NONE;
}

/* The same in a context, or those around it. */
static size_t find_key(const struct view *v, const struct context *c, struct tsv_span key,
		       size_t *end)
{
	size_t entry = TSV_NONE;

	for (; c != NULL && entry == TSV_NONE; c = c->outer)
		entry = find_among(v, first_of(c), end_of(v, c), key, end);
	return entry;
}

/* The same for the keys of a path, from an entry (or TSV_NONE) on. */
static size_t find_path(const struct view *v, size_t entry, struct tsv_span path, size_t *end)
{
	struct tsv_span key;

	for (bool more = path.size != 0; more && entry != TSV_NONE;) {
		more = tsv_span_cut(&path, '.', &key);
		entry = find_among(v, entry + 1, v->entries[entry].next, key, end);
	}
	return entry;
}

/* The same for a tag's name. */
static size_t find(const struct view *v, const struct context *c, const struct mustache_node *n,
		   size_t *end)
{
	struct tsv_span path = n->text, first;
	size_t entry;

	if (n->place != TSV_NONE) {
		entry = v->index[n->place];
		*end = v->entries[entry].list_end;
		return find_path(v, entry, n->path, end);
	}
	if (tsv_span_equal(path, tsv_span_of(".")) && c->outer != NULL) {
		*end = v->entries[c->entry].next;
		return c->entry;
	}
	entry = find_key(v, c, path, end);
	if (entry == TSV_NONE && tsv_span_cut(&path, '.', &first) && path.size != 0)
		entry = find_path(v, find_key(v, c, first, end), path, end);
	return entry;
}

static bool is_false(const struct view *v, size_t entry)
{
	const struct view_entry *e = &v->entries[entry];

	return e->is_false || (e->begin == e->end && e->next == entry + 1);
}

static void render(const struct mustache *m, size_t begin, size_t end, const struct view *v,
		   const struct context *c, struct tsv_buf *out);

static void render_section(const struct mustache *m, size_t node, const struct view *v,
			   const struct context *c, struct tsv_buf *out)
{
	const struct mustache_node *n = &m->nodes[node];
	size_t end = 0, entry = find(v, c, n, &end);
	bool any = false;

	for (; entry < end; entry = v->entries[entry].next) {
		if (is_false(v, entry))
			continue;
		any = true;
		if (n->kind == MUSTACHE_SECTION)
			render(m, node + 1, n->end, v, &(struct context){c, entry}, out);
	}
	if (!any && n->kind == MUSTACHE_INVERTED)
		render(m, node + 1, n->end, v, c, out);
}

/* The texts of a list have commas between them. */
static void render_value(const struct mustache *m, const struct mustache_node *n,
			 const struct view *v, const struct context *c, struct tsv_buf *out)
{
	size_t end = 0, entry = find(v, c, n, &end);
	const char *between = "";

	for (; entry < end; entry = v->entries[entry].next) {
		struct tsv_span text = view_text(v, entry);
		if (text.size == 0)
			continue;
		tsv_buf_add_string(out, between);
		between = ", ";
		if (n->kind == MUSTACHE_VALUE)
			m->encode(out, text);
		else
			tsv_buf_add_span(out, text);
	}
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
			render_value(m, n, v, c, out);
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
