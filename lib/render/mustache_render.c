/* Fills a parsed template with the values of a view. */
#include "render/mustache.h"

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
