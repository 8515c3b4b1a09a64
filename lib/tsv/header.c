#include "tsv/tsv.h"

#include <stdlib.h>

/* A message names columns until they take so many bytes. */
#define MANY_NAMES 400

void tsv_header_add(struct tsv_header *h, struct tsv_span field)
{
	struct tsv_buf text = {0};

	tsv_buf_add_span(&text, field);
	tsv_unescape_append(&text, field);
	tsv_buf_add_char(&text, '\0');

	h->columns = tsv_grow(h->columns, &h->capacity, h->count + 1, sizeof(*h->columns));
	struct tsv_column *c = &h->columns[h->count];
	c->text = text.data;
	c->field = (struct tsv_span){text.data, field.size};
	c->name = (struct tsv_span){text.data + field.size, text.size - 1 - field.size};

	size_t known = h->names.count;
	if (tsv_dict_add(&h->names, c->name) == known) {
		h->firsts =
		    tsv_grow(h->firsts, &h->firsts_capacity, known + 1, sizeof(*h->firsts));
		h->firsts[known] = h->count;
	}
	h->count++;
}

void tsv_header_split(struct tsv_header *h, struct tsv_span line)
{
	const char *at = line.data, *end = line.data + line.size;

	for (;;) {
		const char *tab = at == end ? NULL : memchr(at, '\t', (size_t)(end - at));
		tsv_header_add(h, tsv_span_between(at, tab == NULL ? end : tab));
		if (tab == NULL)
			break;
		at = tab + 1;
	}
}

int tsv_header_check(const struct tsv_header *h, const char *file, struct tsv_error *e)
{
	for (size_t i = 0; i < h->count; i++) {
		struct tsv_span name = h->columns[i].name;
		size_t first = tsv_header_find(h, name);
		if (name.size == 0)
			return tsv_error_set(e, "%s:1: column %zu has no name; give it one",
					     file, i + 1);
		if (first < i)
			return tsv_error_set(
			    e, "%s:1: columns %zu and %zu are both named '%s'; rename one",
			    file, first + 1, i + 1, name.data);
	}
	return 0;
}

size_t tsv_header_find(const struct tsv_header *h, struct tsv_span name)
{
	size_t number = tsv_dict_find(&h->names, name);

	return number == TSV_NONE ? TSV_NONE : h->firsts[number];
}

void tsv_header_unite(struct tsv_header *h, const struct tsv_header *other)
{
	for (size_t i = 0; i < other->count; i++)
		if (tsv_header_find(h, other->columns[i].name) == TSV_NONE)
			tsv_header_add(h, other->columns[i].field);
}

/* The names as a message has them: the first ones of a table that has very many. */
static void append_names(const struct tsv_header *h, struct tsv_buf *list)
{
	for (size_t i = 0; i < h->count; i++) {
		if (list->size >= MANY_NAMES) {
			tsv_buf_printf(list, " and %zu more; see case-list --columns",
				       h->count - i);
			break;
		}
		tsv_buf_printf(list, "%s%s", i == 0 ? "" : ", ", h->columns[i].name.data);
	}
	tsv_buf_add_char(list, '\0');
}

int tsv_header_need(const struct tsv_header *h, struct tsv_span name, size_t *place,
		    struct tsv_error *e)
{
	*place = tsv_header_find(h, name);
	if (*place != TSV_NONE)
		return 0;

	struct tsv_span *names = tsv_alloc(h->count, sizeof(*names));
	struct tsv_buf list = {0};
	for (size_t i = 0; i < h->count; i++)
		names[i] = h->columns[i].name;
	append_names(h, &list);
	size_t near = tsv_suggest(name, names, h->count);
	if (near != TSV_NONE)
		tsv_error_set(e, "no column '%.*s', did you mean '%s'? There are: %s",
			      (int)name.size, name.data, h->columns[near].name.data, list.data);
	else
		tsv_error_set(e, "no column '%.*s'; there are: %s", (int)name.size, name.data,
			      list.data);
	tsv_buf_free(&list);
	free(names);
	return -1;
}

bool tsv_header_equal(const struct tsv_header *a, const struct tsv_header *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!tsv_span_equal(a->columns[i].name, b->columns[i].name))
			return false;
	return true;
}

void tsv_header_append(const struct tsv_header *h, struct tsv_buf *line)
{
	for (size_t i = 0; i < h->count; i++) {
		if (i != 0)
			tsv_buf_add_char(line, '\t');
		tsv_buf_add_span(line, h->columns[i].field);
	}
	tsv_buf_add_char(line, '\n');
}

void tsv_header_free(struct tsv_header *h)
{
	for (size_t i = 0; i < h->count; i++)
		free(h->columns[i].text);
	free(h->columns);
	free(h->firsts);
	tsv_dict_free(&h->names);
	*h = (struct tsv_header){0};
}
