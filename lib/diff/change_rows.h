/*
 * change_rows: a table of changes in memory, its rows found by record.
 *
 * Costs the bytes of the rows and of their keys, and about a hundred more a row.
 */
#ifndef DIFF_CHANGE_ROWS_H
#define DIFF_CHANGE_ROWS_H

#include "diff/changes.h"
#include "schema/keys.h"
#include "tsv/tsv.h"

struct change_rows {
	size_t key_count; /* fields of a key; to be set before rows are added */
	struct tsv_builder builder;
	/* Made by change_rows_index(): */
	struct tsv_batch all; /* change, the key's fields, field, old, new */
	struct tsv_dict keys; /* of the records */
	size_t *first;	      /* by number of a key: its first row, or TSV_NONE; owned */
	size_t *next;	      /* by row: the next one of its record, or TSV_NONE; owned */
	bool reverse;	      /* rows are taken back: the last comes first */
};

/* A row, as it is to be applied. Borrowed from the rows. */
struct change_row {
	enum change change;
	struct tsv_span field, old, new;
};

/*
 * Finds the columns of the key in the header of a table of changes: `key`, or all that
 * begin with `key_`. Returns 0 or -1.
 */
int change_rows_key(struct tsv_columns *key, const struct tsv_table *changes,
		    struct tsv_error *e);

/*
 * Adds the rows of a table of changes with those columns of the key. Its columns may stand
 * in any order; others are not read. Returns 0 or -1.
 */
int change_rows_read(struct change_rows *r, struct tsv_table *changes,
		     const struct tsv_columns *key, struct tsv_error *e);

/*
 * Makes the rows ready for a table that has this header and key, once all were added. Taken
 * back, a record whose key was changed is found by the new one.
 */
void change_rows_index(struct change_rows *r, const struct tsv_header *h,
		       const struct key_columns *key, bool reverse);

/* Row i, as it is to be applied; field j of its key. */
struct change_row change_rows_get(const struct change_rows *r, size_t i);
struct tsv_span change_rows_key_field(const struct change_rows *r, size_t i, size_t j);

void change_rows_free(struct change_rows *r);

#endif
