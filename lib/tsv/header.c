#include "tsv/tsv.h"

#include <stdlib.h>

/* A message names columns until they take so many bytes. */
#define MANY_NAMES 400

/* Names do not move when others are added: they stand in a list of blocks. */
struct tsv_text {
	struct tsv_text *next;
	size_t size;
	size_t capacity;
	char bytes[];
};

/* The size of the first block; each further one is twice as large. */
#define FIRST_BLOCK ((size_t)512)

/* Keeps a copy of text with a NUL behind it. */
static struct tsv_span keep(struct tsv_header *h, struct tsv_span text)
{
	struct tsv_text *block = h->texts;

	if (block == NULL || block->capacity - block->size <= text.size) {
		size_t capacity = block == NULL ? FIRST_BLOCK : 2 * block->capacity;
		if (capacity <= text.size)
			capacity = text.size + 1;
		h->texts = tsv_alloc(sizeof(*block) + capacity, 1);
		*h->texts = (struct tsv_text){.next = block, .capacity = capacity};
		block = h->texts;
	}
	char *copy = block->bytes + block->size;
	if (text.size != 0)
		memcpy(copy, text.data, text.size);
	copy[text.size] = '\0';
	block->size += text.size + 1;
	return tsv_span_make(copy, text.size);
}

/* Adds a column that cannot be found by its name yet. */
static void append(struct tsv_header *h, struct tsv_span field)
{
	struct tsv_buf value = {0};
	struct tsv_span kept = keep(h, field), name = kept;

	if (tsv_span_has(field, '\\'))
		name = keep(h, tsv_unescape(field, &value));
	tsv_buf_free(&value);
	h->columns = tsv_grow(h->columns, &h->capacity, h->count + 1, sizeof(*h->columns));
	h->columns[h->count++] = (struct tsv_column){kept, name};
}

/* Notes the places of names, from the column at place on, that no column before has: many
 * at a time, which is faster. */
static void index_names(struct tsv_header *h, size_t place)
{
	struct tsv_span names[64];
	size_t numbers[64];

	for (size_t count; place < h->count; place += count) {
		size_t known = h->names.count;
		count = h->count - place < 64 ? h->count - place : 64;
		for (size_t i = 0; i < count; i++)
			names[i] = h->columns[place + i].name;
		tsv_dict_add_all(&h->names, names, count, numbers);
		h->firsts =
		    tsv_grow(h->firsts, &h->firsts_capacity, known + count, sizeof(*h->firsts));
		for (size_t i = 0; i < count; i++)
			if (numbers[i] == known)
				h->firsts[known++] = place + i;
	}
}

void tsv_header_add(struct tsv_header *h, struct tsv_span field)
{
	append(h, field);
	index_names(h, h->count - 1);
}

void tsv_header_split(struct tsv_header *h, struct tsv_span line)
{
	struct tsv_span field;
	size_t first = h->count;
	bool more;

	do {
		more = tsv_span_cut(&line, '\t', &field);
		append(h, field);
	} while (more);
	index_names(h, first);
}

void tsv_header_unite(struct tsv_header *h, const struct tsv_header *other)
{
	size_t first = h->count;

	for (size_t i = 0; i < other->count; i++) {
		struct tsv_span name = other->columns[i].name;
		if (tsv_header_find(h, name) == TSV_NONE && tsv_header_find(other, name) == i)
			append(h, other->columns[i].field);
	}
	index_names(h, first);
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
			    file, first + 1, i + 1, tsv_shorten(name).text);
	}
	return 0;
}

size_t tsv_header_find(const struct tsv_header *h, struct tsv_span name)
{
	size_t number = tsv_dict_find(&h->names, name);

	return number == TSV_NONE ? TSV_NONE : h->firsts[number];
}

/* Appends the names as a message has them: the first ones of a table that has many. */
static void append_names(const struct tsv_header *h, struct tsv_buf *list)
{
	for (size_t i = 0; i < h->count; i++) {
		if (list->size >= MANY_NAMES) {
			tsv_buf_printf(list, " and %zu more; see case-list --columns",
				       h->count - i);
			break;
		}
		tsv_buf_printf(list, "%s%s", i == 0 ? "" : ", ",
			       tsv_shorten(h->columns[i].name).text);
	}
	tsv_buf_add_char(list, '\0');
}

/* The name that was probably meant, or one without data. */
static struct tsv_span suggest(const struct tsv_header *h, struct tsv_span name)
{
	struct tsv_span *names = tsv_alloc(h->count, sizeof(*names)), near = {0};

	for (size_t i = 0; i < h->count; i++)
		names[i] = h->columns[i].name;
	size_t place = tsv_suggest(name, names, h->count);
	if (place != TSV_NONE)
		near = names[place];
	free(names);
	return near;
}

int tsv_header_need(const struct tsv_header *h, struct tsv_span name, size_t *place,
		    struct tsv_error *e)
{
	struct tsv_buf list = {0};

	*place = tsv_header_find(h, name);
	if (*place != TSV_NONE)
		return 0;
	append_names(h, &list);
	struct tsv_span near = suggest(h, name);
	if (near.data != NULL)
		tsv_error_set(e, "no column '%s', did you mean '%s'? There are: %s",
			      tsv_shorten(name).text, tsv_shorten(near).text, list.data);
	else
		tsv_error_set(e, "no column '%s'; there are: %s", tsv_shorten(name).text,
			      list.data);
	tsv_buf_free(&list);
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
		bool last = i + 1 == h->count;
		if (last)
			tsv_escape_last(line, h->columns[i].field);
		else
			tsv_buf_add_span(line, h->columns[i].field);
		tsv_buf_add_char(line, last ? '\n' : '\t');
	}
}

void tsv_header_free(struct tsv_header *h)
{
	for (struct tsv_text *next; h->texts != NULL; h->texts = next) {
		next = h->texts->next;
		free(h->texts);
	}
	free(h->columns);
	free(h->firsts);
	tsv_dict_free(&h->names);
	*h = (struct tsv_header){0};
}
