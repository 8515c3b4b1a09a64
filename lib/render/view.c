#include "render/view.h"

#include <stdlib.h>

size_t view_open(struct view *v, const char *name)
{
	v->entries = tsv_grow(v->entries, &v->capacity, v->count + 1, sizeof(*v->entries));
	v->entries[v->count] = (struct view_entry){.name = name, .begin = v->text.size};
	return v->count++;
}

void view_close(struct view *v, size_t entry)
{
	v->entries[entry].end = v->text.size;
	v->entries[entry].next = v->count;
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
	return (struct tsv_span){v->text.data + e->begin, e->end - e->begin};
}

void view_clear(struct view *v)
{
	v->count = 0;
	tsv_buf_clear(&v->text);
}

void view_free(struct view *v)
{
	free(v->entries);
	tsv_buf_free(&v->text);
	*v = (struct view){0};
}
