/*
 * patch: a table of changes (diff/changes.h), applied to a table.
 *
 *     struct patch p = {0};
 *     change_rows_read(&p.rows, …)
 *     patch_apply(&p, &table, &key, false, out, &e)
 *     for each row: patch_reason(&p, i) says why it was not applied
 *     patch_free(&p)
 *
 * A row is applied when it fits: the record is there and its field is `old`; an added record
 * is not there yet; a removed one is there and is just what the rows tell. The rows of an
 * added or a removed record are applied all or none. One that was made already (the field is
 * `new`, the added record is there, the removed one is not) is fine. Any other is rejected,
 * and what it would have changed stays. Rows of one record are applied in their order.
 *
 * The rows are held in memory. The table is streamed, and records that no row names pass
 * byte for byte; but it is held, too, when columns are removed, for a column is removed
 * only if no record has a value in it in the end. Time is linear in both tables, and for
 * each record that is added or removed in the columns.
 */
#ifndef DIFF_PATCH_H
#define DIFF_PATCH_H

#include "diff/change_rows.h"
#include "io/output.h"
#include "schema/keys.h"
#include "tsv/tsv.h"

/* All zeros at first. */
struct patch {
	struct change_rows rows; /* to be filled */
	/* What became of the rows; each counts once: */
	size_t applied, already, rejected;
	struct tsv_dict reasons;
	size_t *reason; /* by row: its number in reasons, or TSV_NONE; owned */
};

/*
 * Applies the rows to a table, or takes them back when reverse, and writes the result
 * (NULL: nowhere). key are the table's key columns, as many as the rows have. Columns that
 * are added come last, and so do records, in the order of the rows. To be called once.
 * Returns 0, or -1: a record that rows name and that stands twice is an error, and so is one
 * whose changed key is another's in the end.
 */
int patch_apply(struct patch *p, struct tsv_table *t, const struct key_columns *key,
		bool reverse, struct output *out, struct tsv_error *e);

/* Why row i was rejected, as it may stand in a field; empty: it was not. */
struct tsv_span patch_reason(const struct patch *p, size_t i);

/*
 * Writes the rows that were rejected as a table of changes with one more column, `why`,
 * which can be read again. The header and the key are the table's.
 */
void patch_write_rejects(const struct patch *p, const struct tsv_header *h,
			 const struct key_columns *key, struct output *out);

void patch_free(struct patch *p);

#endif
