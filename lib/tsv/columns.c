#include "tsv/tsv.h"

#include <fnmatch.h>
#include <stdlib.h>

void tsv_columns_init(struct tsv_columns *c, const struct tsv_header *h)
{
	*c = (struct tsv_columns){.header_count = h->count};
	c->has = tsv_calloc(h->count, sizeof(*c->has));
}

bool tsv_columns_has(const struct tsv_columns *c, size_t place)
{
	return place < c->header_count && c->has[place];
}

void tsv_columns_add(struct tsv_columns *c, size_t place)
{
	if (c->has[place])
		return;
	c->has[place] = true;
	c->places = tsv_grow(c->places, &c->capacity, c->count + 1, sizeof(*c->places));
	c->places[c->count++] = place;
}

void tsv_columns_all(struct tsv_columns *c, const struct tsv_header *h)
{
	tsv_columns_init(c, h);
	for (size_t i = 0; i < h->count; i++)
		tsv_columns_add(c, i);
}

/* Adds the columns of `first-last`; false when the item is no such range. */
static bool add_range(struct tsv_columns *c, const struct tsv_header *h, struct tsv_span item)
{
	for (size_t dash = 0; dash < item.size && item.size > 1; dash++) {
		if (item.data[dash] != '-')
			continue;
		struct tsv_span left = {item.data, dash}, right = tsv_span_from(item, dash + 1);
		size_t first = left.size == 0 ? 0 : tsv_header_find(h, left);
		size_t last = right.size == 0 ? h->count - 1 : tsv_header_find(h, right);
		if (first == TSV_NONE || last == TSV_NONE)
			continue;
		/* Downwards when the columns stand in the other order. */
		for (size_t i = first; i != last; i = first < last ? i + 1 : i - 1)
			tsv_columns_add(c, i);
		tsv_columns_add(c, last);
		return true;
	}
	return false;
}

/* Adds the columns whose names match the glob; false when none does. */
static bool add_glob(struct tsv_columns *c, const struct tsv_header *h, struct tsv_span item)
{
	char *pattern = tsv_strndup(item.data, item.size);
	bool is_glob = strpbrk(pattern, "*?[") != NULL, any = false;

	for (size_t i = 0; is_glob && i < h->count; i++)
		if (fnmatch(pattern, h->columns[i].name.data, 0) == 0) {
			tsv_columns_add(c, i);
			any = true;
		}
	free(pattern);
	return any;
}

static int add_item(struct tsv_columns *c, const struct tsv_header *h, struct tsv_span item,
		    struct tsv_error *e)
{
	size_t column = tsv_header_find(h, item);

	if (column != TSV_NONE) {
		tsv_columns_add(c, column);
		return 0;
	}
	if (item.size == 0)
		return tsv_error_set(e, "a list of columns has an empty item");
	if (add_range(c, h, item) || add_glob(c, h, item))
		return 0;
	return tsv_header_need(h, item, &column, e);
}

/* Cuts the next item off *list into item, `\,` made a comma. */
static void next_item(const char **list, struct tsv_buf *item)
{
	const char *at = *list;

	tsv_buf_clear(item);
	while (*at != '\0' && *at != ',') {
		if (at[0] == '\\' && at[1] == ',')
			at++;
		tsv_buf_add_char(item, *at++);
	}
	*list = at;
}

int tsv_columns_parse(struct tsv_columns *c, const struct tsv_header *h, const char *list,
		      struct tsv_error *e)
{
	struct tsv_buf item = {0};
	int status = 0;

	if (list == NULL) {
		tsv_columns_all(c, h);
		return 0;
	}
	tsv_columns_init(c, h);
	for (;;) {
		next_item(&list, &item);
		status = add_item(c, h, tsv_buf_span(&item), e);
		if (status < 0 || *list == '\0')
			break;
		list++;
	}
	tsv_buf_free(&item);
	if (status < 0)
		tsv_columns_free(c);
	return status;
}

int tsv_columns_exclude(struct tsv_columns *c, const struct tsv_header *h, const char *list,
			struct tsv_error *e)
{
	struct tsv_columns named;

	if (tsv_columns_parse(&named, h, list, e) < 0)
		return -1;
	tsv_columns_init(c, h);
	for (size_t i = 0; i < h->count; i++)
		if (!named.has[i])
			tsv_columns_add(c, i);
	tsv_columns_free(&named);
	if (c->count != 0)
		return 0;
	tsv_columns_free(c);
	return tsv_error_set(e, "no column is left when '%s' is excluded",
			     tsv_shorten(tsv_span_of(list)).text);
}

void tsv_columns_header(const struct tsv_columns *c, const struct tsv_header *h,
			struct tsv_header *to)
{
	for (size_t j = 0; j < c->count; j++)
		tsv_header_add(to, h->columns[c->places[j]].field);
}

void tsv_columns_free(struct tsv_columns *c)
{
	free(c->places);
	free(c->has);
	*c = (struct tsv_columns){0};
}
