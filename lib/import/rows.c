#include "import/rows.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tsv/tsv.h"

void rows_widen(struct rows *r)
{
	r->bounds = tsv_grow(r->bounds, &r->capacity, r->count + 1, sizeof(*r->bounds));
}

struct tsv_span rows_field(const struct rows *r, size_t j)
{
	const size_t *bound = r->bounds + r->complete - 1 + j;

	return (struct tsv_span){r->data.data + (bound[0] + 1), bound[1] - (bound[0] + 1)};
}

void rows_end_record(struct rows *r)
{
	r->data.data[r->data.size - 1] = '\n';
	r->complete = r->count;
	r->records++;
}

/* Where the record in the making begins in data. */
static size_t begin_of(const struct rows *r)
{
	return r->bounds[r->complete - 1] + 1;
}

void rows_drop(struct rows *r)
{
	r->data.size = begin_of(r);
	r->count = r->complete;
}

bool rows_batch(const struct rows *r, size_t fields, struct tsv_batch *batch)
{
	batch->data = r->data.data;
	batch->bounds = r->bounds;
	batch->records = r->records;
	batch->fields = fields;
	return r->records != 0;
}

void rows_clear(struct rows *r)
{
	if (r->count == 0) {
		r->bounds = tsv_grow(r->bounds, &r->capacity, 1, sizeof(*r->bounds));
		r->bounds[0] = SIZE_MAX; /* the byte before the first */
		r->count = r->complete = 1;
	}
	size_t begin = begin_of(r), fields = rows_fields(r);

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

void rows_free(struct rows *r)
{
	tsv_buf_free(&r->data);
	free(r->bounds);
	*r = (struct rows){0};
}
