/*
 * row_index: the records of one table in memory, numbered as their keys are.
 *
 * Costs the bytes of the records and of their keys, and about 40 more a record.
 */
#ifndef DIFF_ROW_INDEX_H
#define DIFF_ROW_INDEX_H

#include "diff/columns.h"
#include "tsv/tsv.h"

struct row_index {
	struct tsv_dict keys; /* of the records */
	struct tsv_buf data;  /* the records, each with its LF */
	size_t *ends;	      /* where each ends in data; owned */
	size_t capacity;
	size_t count;
	size_t fields; /* of each record */
};

/* Reads all of the NEW table. Returns 0, or -1 (also for a key that stands twice). */
int row_index_read(struct row_index *x, struct tsv_table *t, const struct diff_columns *c,
		   struct tsv_error *e);

/* Record number i with its LF. */
struct tsv_span row_index_record(const struct row_index *x, size_t i);

/* Splits record number i into its fields, which there is room for. */
void row_index_split(const struct row_index *x, size_t i, struct tsv_span *fields);

void row_index_free(struct row_index *x);

#endif
