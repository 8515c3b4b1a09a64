#include "record/fields.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#include "bytes/memory.h"

bool fields_has(const struct fields *f, size_t column)
{
	for (size_t i = 0; i < f->count; i++)
		if (f->columns[i] == column)
			return true;
	return false;
}

static void add(struct fields *f, size_t column)
{
	if (fields_has(f, column))
		return;
	f->columns = mem_grow(f->columns, &f->capacity, f->count + 1, sizeof(*f->columns));
	f->columns[f->count++] = column;
}

void fields_all(struct fields *f, const struct header *h)
{
	*f = (struct fields){0};
	f->columns = mem_array(h->count, sizeof(*f->columns));
	f->capacity = f->count = h->count;
	for (size_t i = 0; i < h->count; i++)
		f->columns[i] = i;
}

void fields_invert(struct fields *f, const struct header *h)
{
	struct fields others = {0};

	for (size_t i = 0; i < h->count; i++)
		if (!fields_has(f, i))
			add(&others, i);
	fields_free(f);
	*f = others;
}

/* Adds the columns of `first-last`; false when the item is no such range. */
static bool add_range(struct fields *f, const struct header *h, struct span item)
{
	for (size_t dash = 0; dash < item.size && item.size > 1; dash++) {
		if (item.data[dash] != '-')
			continue;
		struct span left = {item.data, dash}, right = span_from(item, dash + 1);
		size_t first = left.size == 0 ? 0 : header_find(h, left);
		size_t last = right.size == 0 ? h->count - 1 : header_find(h, right);
		if (first == h->count || last == h->count)
			continue;
		/* Downwards when the columns stand in the other order. */
		for (size_t i = first; i != last; i = first < last ? i + 1 : i - 1)
			add(f, i);
		add(f, last);
		return true;
	}
	return false;
}

/* Adds the columns whose names match the glob; false when none does. */
static bool add_glob(struct fields *f, const struct header *h, struct span item)
{
	char *pattern = mem_string(item.data, item.size);
	bool any = false;

	for (size_t i = 0; strpbrk(pattern, "*?[") != NULL && i < h->count; i++)
		if (fnmatch(pattern, h->columns[i].text, 0) == 0) {
			add(f, i);
			any = true;
		}
	free(pattern);
	return any;
}

static int add_item(struct fields *f, const struct header *h, struct span item, struct error *e)
{
	size_t column = header_find(h, item);

	if (column < h->count) {
		add(f, column);
		return 0;
	}
	if (item.size == 0)
		return error_set(e, "a list of columns has an empty item");
	if (add_range(f, h, item) || add_glob(f, h, item))
		return 0;
	return header_need(h, item, &column, e);
}

/* Cuts the next item off *list into item, `\,` made a comma. */
static void next_item(const char **list, struct buf *item)
{
	const char *at = *list;

	buf_clear(item);
	while (*at != '\0' && *at != ',') {
		if (at[0] == '\\' && at[1] == ',')
			at++;
		buf_add_char(item, *at++);
	}
	*list = at;
}

int fields_parse(struct fields *f, const struct header *h, const char *list, struct error *e)
{
	struct buf item = {0};
	int status = 0;

	*f = (struct fields){0};
	for (;;) {
		next_item(&list, &item);
		status = add_item(f, h, buf_span(&item), e);
		if (status < 0 || *list == '\0')
			break;
		list++;
	}
	buf_free(&item);
	if (status < 0)
		fields_free(f);
	return status;
}

void fields_free(struct fields *f)
{
	free(f->columns);
	*f = (struct fields){0};
}
