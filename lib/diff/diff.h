/*
 * diff: what became of each record between two tables, field by field, as a table of
 * changes (diff/changes.h), or the records of which one thing became.
 *
 * NEW is held in memory, and of OLD the keys that NEW does not have; OLD is streamed, so
 * that rows come in its order, then what was added in NEW's.
 */
#ifndef DIFF_DIFF_H
#define DIFF_DIFF_H

#include "diff/columns.h"
#include "io/output.h"
#include "tsv/tsv.h"

/* What is written: changes, or records, as the table has them that is named. */
enum diff_view {
	DIFF_CHANGES,
	DIFF_ADDED,	  /* that only NEW has */
	DIFF_REMOVED,	  /* that only OLD has */
	DIFF_CHANGED_OLD, /* that both have, and that differ: OLD's */
	DIFF_CHANGED_NEW, /* NEW's */
};

/*
 * Compares the tables and writes the result. Each table is one file. Returns 1
 * when they differ, 0 when not, or -1 with e filled; rows before an error of
 * OLD have been written then.
 */
int diff_tables(struct tsv_table *const tables[DIFF_SIDES], const struct diff_columns *c,
		enum diff_view view, struct output *out, struct tsv_error *e);

#endif
