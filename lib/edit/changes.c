#include "edit/changes.h"

#include "diff/changes.h"
#include "diff/diff.h"
#include "io/output.h"

/* Makes the table of changes. Returns 1 when there are some, 0, or -1. */
static int find_changes(struct edit *d, const struct edit_records *r, struct tsv_error *e)
{
	struct tsv_table old, new;
	struct tsv_table *const tables[DIFF_SIDES] = {&old, &new};
	struct diff_columns columns;
	struct output changes;
	int status;

	if (tsv_table_open_memory(&old, d->file, d->old, e) < 0)
		return -1;
	if (tsv_table_open_memory(&new, d->path, tsv_buf_span(&r->table), e) < 0) {
		tsv_table_close(&old);
		return -1;
	}
	output_open_memory(&changes);
	status = diff_columns_find(&columns, tables, d->key, NULL, d->columns.schema, e);
	if (status == 0) {
		status = diff_tables(tables, &columns, DIFF_CHANGES, &changes, e);
		diff_columns_free(&columns);
	}
	tsv_buf_free(&d->changes);
	d->changes = changes.held;
	tsv_table_close(&old);
	tsv_table_close(&new);
	return status;
}

/* The fields of a row's key, with TABs between. */
static struct tsv_span row_key(const struct edit *d, const struct tsv_batch *b, size_t i)
{
	struct tsv_span first = tsv_batch_field(b, i, 1);
	struct tsv_span last = tsv_batch_field(b, i, d->key_columns.count);

	return tsv_span_between(first.data, last.data + last.size);
}

/* Counts a record that changed; one that is gone is noted if it may not be. */
static void count_record(struct edit *d, enum change change, struct tsv_span key)
{
	d->changed += change == CHANGE_CHANGED;
	d->added += change == CHANGE_ADDED;
	d->removed += change == CHANGE_REMOVED;
	if (change == CHANGE_REMOVED && !d->may_remove)
		edit_notes_add(&d->notes, 1,
			       "the record '%s' is gone: put it back, or allow it by --delete",
			       tsv_shorten(key).text);
}

/* Goes over the changes, whose rows of one record stand together. */
static int count_changes(struct edit *d, struct tsv_error *e)
{
	struct tsv_buf last = {0};
	struct tsv_table t;
	struct tsv_batch b;
	int got;

	if (tsv_table_open_memory(&t, "changes", tsv_buf_span(&d->changes), e) < 0)
		return -1;
	while ((got = tsv_table_next(&t, &b, e)) > 0)
		for (size_t i = 0; i < b.records; i++) {
			struct tsv_span change = tsv_batch_field(&b, i, 0);
			struct tsv_span key = row_key(d, &b, i);
			struct tsv_span both =
			    tsv_span_between(change.data, key.data + key.size);
			if (tsv_span_equal(both, tsv_buf_span(&last)))
				continue;
			tsv_buf_clear(&last);
			tsv_buf_add_span(&last, both);
			count_record(d, changes_find(change), key);
		}
	tsv_buf_free(&last);
	tsv_table_close(&t);
	return got;
}

int edit_changes(struct edit *d, const struct edit_records *r, struct tsv_error *e)
{
	d->changed = d->added = d->removed = 0;
	int differs = find_changes(d, r, e);
	return differs > 0 ? count_changes(d, e) : differs;
}
