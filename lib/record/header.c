#include "record/header.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "record/escape.h"
#include "text/nearest.h"

/* A message names columns until they take so many bytes. */
#define MANY_NAMES 400

void header_add(struct header *h, struct span raw)
{
	struct buf value = {0};

	h->columns = mem_grow(h->columns, &h->capacity, h->count + 1, sizeof(*h->columns));
	unescape_append(&value, raw);
	size_t size = value.size;
	buf_add_char(&value, '\0');
	struct column *c = &h->columns[h->count++];
	c->raw = mem_string(raw.data, raw.size);
	c->field = (struct span){c->raw, raw.size};
	c->text = value.data;
	c->name = (struct span){c->text, size};
}

/* The two places of a name that stands twice, by their order in the sorted list. */
static int by_name(const void *a, const void *b)
{
	const struct column *x = *(const struct column *const *)a;
	const struct column *y = *(const struct column *const *)b;
	int order = span_compare(x->name, y->name);

	return order != 0 ? order : (x > y) - (x < y);
}

static int check_names(const struct header *h, const char *file, struct error *e)
{
	const struct column **sorted = mem_array(h->count, sizeof(const struct column *));
	int status = 0;

	for (size_t i = 0; i < h->count; i++) {
		sorted[i] = &h->columns[i];
		if (h->columns[i].name.size == 0 && status == 0)
			status = error_set(e, "%s:1: column %zu has no name; give it one", file,
					   i + 1);
	}
	qsort(sorted, h->count, sizeof(const struct column *), by_name);
	for (size_t i = 1; i < h->count && status == 0; i++)
		if (span_equal(sorted[i - 1]->name, sorted[i]->name))
			status = error_set(
			    e, "%s:1: columns %zu and %zu are both named '%s'; rename one",
			    file, (size_t)(sorted[i - 1] - h->columns) + 1,
			    (size_t)(sorted[i] - h->columns) + 1, sorted[i]->text);
	free(sorted);
	return status;
}

int header_parse(struct header *h, struct span line, const char *file, struct error *e)
{
	const char *at = line.data, *end = line.data + line.size;

	*h = (struct header){0};
	for (;;) {
		const char *tab = at == end ? NULL : memchr(at, '\t', (size_t)(end - at));
		header_add(h, span_between(at, tab == NULL ? end : tab));
		if (tab == NULL)
			break;
		at = tab + 1;
	}
	if (check_names(h, file, e) == 0)
		return 0;
	header_free(h);
	return -1;
}

size_t header_find(const struct header *h, struct span name)
{
	for (size_t i = 0; i < h->count; i++)
		if (span_equal(h->columns[i].name, name))
			return i;
	return h->count;
}

void header_unite(struct header *h, const struct header *other)
{
	for (size_t i = 0; i < other->count; i++)
		if (header_find(h, other->columns[i].name) == h->count)
			header_add(h, other->columns[i].field);
}

/* The names as a message has them: the first ones of a table that has very many. */
static void append_names(const struct header *h, struct buf *list)
{
	for (size_t i = 0; i < h->count; i++) {
		if (list->size >= MANY_NAMES) {
			buf_printf(list, " and %zu more; see case-list --columns",
				   h->count - i);
			break;
		}
		buf_printf(list, "%s%s", i == 0 ? "" : ", ", h->columns[i].text);
	}
	buf_add_char(list, '\0');
}

int header_need(const struct header *h, struct span name, size_t *place, struct error *e)
{
	*place = header_find(h, name);
	if (*place < h->count)
		return 0;

	struct span *names = mem_array(h->count, sizeof(*names));
	struct buf list = {0};
	for (size_t i = 0; i < h->count; i++)
		names[i] = h->columns[i].name;
	append_names(h, &list);
	size_t near = nearest(name, names, h->count);
	if (near < h->count)
		error_set(e, "no column '%.*s', did you mean '%s'? There are: %s",
			  (int)name.size, name.data, h->columns[near].text, list.data);
	else
		error_set(e, "no column '%.*s'; there are: %s", (int)name.size, name.data,
			  list.data);
	buf_free(&list);
	free(names);
	return -1;
}

bool header_equal(const struct header *a, const struct header *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!span_equal(a->columns[i].name, b->columns[i].name))
			return false;
	return true;
}

void header_append(const struct header *h, struct buf *line)
{
	for (size_t i = 0; i < h->count; i++) {
		if (i != 0)
			buf_add_char(line, '\t');
		buf_add_span(line, h->columns[i].field);
	}
	buf_add_char(line, '\n');
}

void header_write(const struct header *h, struct output *out)
{
	struct buf line = {0};

	header_append(h, &line);
	output_span(out, buf_span(&line));
	buf_free(&line);
}

void header_free(struct header *h)
{
	for (size_t i = 0; i < h->count; i++) {
		free(h->columns[i].raw);
		free(h->columns[i].text);
	}
	free(h->columns);
	*h = (struct header){0};
}
