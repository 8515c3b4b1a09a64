/*
 * rows: a batch of records in the making (a batch builder).
 *
 * An importer adds fields and ends records; what is complete is given as a
 * batch, what is not stays for the next one.
 */
#ifndef IMPORT_ROWS_H
#define IMPORT_ROWS_H

#include <stddef.h>

#include "tsv/tsv.h"

struct rows {
	struct tsv_buf data; /* the records, then the fields of the one in the making */
	size_t *bounds;	     /* as a batch's; owned */
	size_t count;	     /* of bounds */
	size_t capacity;     /* of bounds */
	size_t complete;     /* of bounds: those of complete records and the first */
	size_t records;	     /* complete ones */
};

/* Makes room for more bounds. */
void rows_widen(struct rows *r);

/* Ends a field, whose bytes were appended to data (escaped). */
static inline void rows_end_field(struct rows *r)
{
	if (r->count == r->capacity)
		rows_widen(r);
	r->bounds[r->count++] = r->data.size;
	tsv_buf_add_char(&r->data, '\t');
}

/* How many fields the record in the making has. */
static inline size_t rows_fields(const struct rows *r)
{
	return r->count - r->complete;
}

/* Field j of the record in the making. */
struct tsv_span rows_field(const struct rows *r, size_t j);

/* Completes a record, which has at least one field. */
void rows_end_record(struct rows *r);

/* Drops the record in the making. */
void rows_drop(struct rows *r);

/* The complete records as a batch, if there are any; lasts until rows_clear(). */
bool rows_batch(const struct rows *r, size_t fields, struct tsv_batch *batch);

/* Drops the complete records; to be called before the first field, too. */
void rows_clear(struct rows *r);

void rows_free(struct rows *r);

#endif
