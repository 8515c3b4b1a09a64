/*
 * changes: the rows of a table of changes, which case-diff prints and case-patch reads.
 *
 * The columns are change, key, field, old and new. A row tells
 *   - a column that only one table has: `column removed`, `column added`; the key, old and
 *     new are empty;
 *   - a field of a record that both have: `changed`;
 *   - a field of a record that only one has: `removed`, `added`. There is a row for each
 *     field of the key, and for each other field that is not empty.
 * A column that a table does not have counts as empty in it, so OLD and the rows make NEW,
 * and NEW and the rows make OLD, but for the order of records and columns. The key is the
 * record's in OLD, that of an added one its key in NEW. With several key columns there is a
 * column key_NAME for each instead of key.
 */
#ifndef DIFF_CHANGES_H
#define DIFF_CHANGES_H

#include "schema/keys.h"
#include "tsv/tsv.h"

enum change {
	CHANGE_COLUMN_REMOVED,
	CHANGE_COLUMN_ADDED,
	CHANGE_CHANGED,
	CHANGE_REMOVED,
	CHANGE_ADDED,
	CHANGES /* how many there are */
};

/* What the rows call it, and what takes it back. */
struct tsv_span changes_name(enum change change);
enum change changes_opposite(enum change change);

/* The change of that name, or CHANGES. */
enum change changes_find(struct tsv_span name);

/* Have two fields the same value, however it is escaped? */
bool changes_same(struct tsv_span old, struct tsv_span new);

/* Appends the header to a line, without LF; the key's columns are named as in h. */
void changes_header(struct tsv_buf *line, const struct tsv_header *h,
		    const struct key_columns *key);

/*
 * Appends a row with its LF; all text as it stands in the stream. The key is the record's
 * key fields with TABs between.
 */
void changes_row(struct tsv_buf *line, enum change change, struct tsv_span key,
		 struct tsv_span field, struct tsv_span old, struct tsv_span new);

/* The same for a column that came or went. */
void changes_column(struct tsv_buf *line, enum change change, size_t key_count,
		    struct tsv_span field);

#endif
