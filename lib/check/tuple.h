/*
 * tuple: the values of some columns of a record, as they are compared with those of
 * another: values that are the same (schema_normalise()) are the same bytes, and blanks at
 * the ends of values do not count.
 */
#ifndef CHECK_TUPLE_H
#define CHECK_TUPLE_H

#include "schema/schema.h"
#include "tsv/tsv.h"

struct tuple {
	const struct schema *schema;	      /* borrowed */
	const struct schema_column **columns; /* owned, but not what they point to */
	size_t count;
	struct tsv_buf name; /* of the columns, with commas between, as a field */
	struct tsv_buf value, normal;
};

/* A tuple of columns of the schema. */
void tuple_init(struct tuple *t, const struct schema *s, const size_t *places, size_t count);

/* Where the tuple's columns are in a header, or TSV_NONE; to be freed by the caller. */
size_t *tuple_places(const struct tuple *t, const struct tsv_header *h);

/*
 * Appends the values of record i in the columns at these places. Returns false, with
 * nothing appended, when one of them is missing.
 */
bool tuple_append(struct tuple *t, const struct tsv_batch *b, size_t i, const size_t *places,
		  struct tsv_buf *out);

/* The same fields as they stand in the stream, with TABs between. Lasts until the next
 * call. */
struct tsv_span tuple_fields(struct tuple *t, const struct tsv_batch *b, size_t i,
			     const size_t *places);

void tuple_free(struct tuple *t);

#endif
