#include "tsv/tsv.h"

#include <stdlib.h>

void tsv_builder_reserve(struct tsv_builder *r, size_t fields, size_t bytes)
{
	size_t first = r->count == 0; /* the bound before the first field */

	r->bounds =
	    tsv_grow(r->bounds, &r->capacity, r->count + first + fields, sizeof(*r->bounds));
	if (first) {
		r->bounds[0] = SIZE_MAX;
		r->count = r->complete = 1;
	}
	tsv_buf_reserve(&r->data, bytes);
}

struct tsv_span tsv_builder_field(const struct tsv_builder *r, size_t j)
{
	const size_t *bound = r->bounds + r->complete - 1 + j;

	return tsv_span_make(r->data.data + (bound[0] + 1), bound[1] - (bound[0] + 1));
}

void tsv_builder_escape_cr(struct tsv_builder *r)
{
	struct tsv_span last = tsv_builder_field(r, tsv_builder_fields(r) - 1);
	struct tsv_buf field = {0};

	tsv_escape_last(&field, last);
	r->data.size -= last.size + 1;
	r->count--;
	tsv_builder_add_field(r, tsv_buf_span(&field));
	tsv_buf_free(&field);
}

/* Where the unfinished record begins in data. */
static size_t begin_of(const struct tsv_builder *r)
{
	return r->count == 0 ? 0 : r->bounds[r->complete - 1] + 1;
}

void tsv_builder_drop_record(struct tsv_builder *r)
{
	r->data.size = begin_of(r);
	r->count = r->complete;
}

bool tsv_builder_batch(const struct tsv_builder *r, size_t fields, struct tsv_batch *b)
{
	b->data = r->data.data;
	b->bounds = r->bounds;
	b->records = r->records;
	b->fields = fields;
	return r->records != 0;
}

void tsv_builder_clear(struct tsv_builder *r)
{
	size_t begin = begin_of(r), fields = tsv_builder_fields(r);

	if (r->records == 0)
		return;
	memmove(r->data.data, r->data.data + begin, r->data.size - begin);
	r->data.size -= begin;
	for (size_t j = 1; j <= fields; j++)
		r->bounds[j] = r->bounds[r->complete - 1 + j] - begin;
	r->count = fields + 1;
	r->complete = 1;
	r->records = 0;
}

void tsv_builder_free(struct tsv_builder *r)
{
	tsv_buf_free(&r->data);
	free(r->bounds);
	*r = (struct tsv_builder){0};
}
