/*
 * diff: what became of each record between two tables, field by field.
 *
 * The result is a table again: change, key, field, old, new. A row tells
 *   - a column that only one table has: `column removed`, `column added`;
 *   - a field of a record that both have: `changed`; not for a column that was
 *     removed, whose values are all gone;
 *   - each key field and each filled other field of a record that only one has:
 *     `removed`, `added`. A record has one row for each field of its key.
 * OLD and the rows make NEW, but for the order. With several key fields there
 * is a column key_NAME for each instead of key.
 *
 * NEW is held in memory, and of OLD the keys that NEW does not have; OLD is
 * streamed, so that rows come in its order, then what was added in NEW's.
 */
#ifndef DIFF_DIFF_H
#define DIFF_DIFF_H

#include "diff/columns.h"
#include "io/output.h"
#include "tsv/tsv.h"

/*
 * Compares the tables and writes the result. Each table is one file. Returns 1
 * when they differ, 0 when not, or -1 with e filled; rows before an error of
 * OLD have been written then.
 */
int diff_tables(struct tsv_table *const tables[DIFF_SIDES], const struct diff_columns *c,
		struct output *out, struct tsv_error *e);

#endif
