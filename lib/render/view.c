#include "render/view.h"

#include <stdlib.h>

/* Does the next entry continue the list that the last one is in? */
static bool continues(const struct view *v, struct tsv_span name)
{
	if (v->count == 0)
		return false;
	const struct view_entry *last = &v->entries[v->last];
	return last->next == v->count && tsv_span_equal(last->name, name);
}

size_t view_open_span(struct view *v, struct tsv_span name)
{
	size_t first = continues(v, name) ? v->entries[v->last].first : v->count;

	v->entries = tsv_grow(v->entries, &v->capacity, v->count + 1, sizeof(*v->entries));
	v->entries[v->count] =
	    (struct view_entry){.name = name, .begin = v->text.size, .first = first};
	return v->count++;
}

size_t view_open(struct view *v, const char *name)
{
	return view_open_span(v, tsv_span_of(name));
}

void view_close(struct view *v, size_t entry)
{
	struct view_entry *e = &v->entries[entry];

	e->end = v->text.size;
	e->next = v->count;
	v->entries[e->first].list_end = v->count;
	v->last = entry;
}

void view_add(struct view *v, const char *name, struct tsv_span text)
{
	size_t entry = view_open(v, name);

	tsv_buf_add_span(&v->text, text);
	view_close(v, entry);
}

void view_printf(struct view *v, const char *name, const char *format, ...)
{
	size_t entry = view_open(v, name);
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(&v->text, format, arguments);
	va_end(arguments);
	view_close(v, entry);
}

struct tsv_span view_text(const struct view *v, size_t entry)
{
	const struct view_entry *e = &v->entries[entry];

	/* Nothing may be added to the address of an empty buffer. */
	if (e->begin == e->end)
		return (struct tsv_span){0};
	size_t end = e->next == entry + 1 ? e->end : v->entries[entry + 1].begin;
	return (struct tsv_span){v->text.data + e->begin, end - e->begin};
}

void view_clear(struct view *v)
{
	v->count = v->last = 0;
	tsv_buf_clear(&v->text);
}

void view_free(struct view *v)
{
	free(v->entries);
	tsv_buf_free(&v->text);
	*v = (struct view){0};
}
