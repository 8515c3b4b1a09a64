#include "edit/changes.h"

#include "diff/changes.h"
#include "diff/diff.h"
#include "io/output.h"

/* Reads a table of changes. */
static int read_changes(struct edit *d, struct tsv_span changes, struct tsv_error *e)
{
	struct tsv_columns key;
	struct tsv_table t;

	if (tsv_table_open_memory(&t, "changes", changes, e) < 0)
		return -1;
	int status = change_rows_key(&key, &t, e);
	if (status == 0) {
		status = change_rows_read(&d->changes, &t, &key, e);
		tsv_columns_free(&key);
	}
	tsv_table_close(&t);
	return status;
}

/* Writes the changes between the tables, and reads them. */
static int compare(struct edit *d, struct tsv_table *const tables[DIFF_SIDES],
		   struct tsv_error *e)
{
	struct diff_columns columns;
	struct output changes;

	if (diff_columns_find(&columns, tables, d->key, NULL, d->columns.schema, e) < 0)
		return -1;
	output_open_memory(&changes);
	int status = diff_tables(tables, &columns, DIFF_CHANGES, &changes, e);
	if (status > 0)
		status = read_changes(d, tsv_buf_span(&changes.held), e);
	tsv_buf_free(&changes.held);
	diff_columns_free(&columns);
	return status;
}

static int find_changes(struct edit *d, const struct edit_records *r, struct tsv_error *e)
{
	struct tsv_table old, new;
	struct tsv_table *const tables[DIFF_SIDES] = {&old, &new};

	if (tsv_table_open_memory(&old, d->file, d->old, e) < 0)
		return -1;
	int status = tsv_table_open_memory(&new, d->path, tsv_buf_span(&r->table), e);
	if (status == 0) {
		status = compare(d, tables, e);
		tsv_table_close(&new);
	}
	tsv_table_close(&old);
	return status;
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

/* The rows of one record stand together. */
static void count_changes(struct edit *d, const struct tsv_batch *b)
{
	struct tsv_span last = {0};

	for (size_t i = 0; i < b->records; i++) {
		struct tsv_span first = tsv_batch_field(b, i, 1);
		struct tsv_span end = tsv_batch_field(b, i, d->changes.key_count);
		struct tsv_span change = tsv_batch_field(b, i, 0);
		struct tsv_span both = tsv_span_between(change.data, end.data + end.size);
		if (!tsv_span_equal(both, last))
			count_record(d, changes_find(change),
				     tsv_span_between(first.data, end.data + end.size));
		last = both;
	}
}

int edit_changes(struct edit *d, const struct edit_records *r, struct tsv_error *e)
{
	struct tsv_batch b;

	d->changed = d->added = d->removed = 0;
	change_rows_free(&d->changes);
	if (find_changes(d, r, e) < 0)
		return -1;
	if (tsv_builder_batch(&d->changes.builder, d->changes.key_count + 4, &b))
		count_changes(d, &b);
	return 0;
}
