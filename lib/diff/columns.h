/*
 * columns: which columns of two tables are compared, and where each stands.
 *
 * Columns are the same when they have the same name; their order does not
 * matter. A table has empty fields in a column that it does not have.
 */
#ifndef DIFF_COLUMNS_H
#define DIFF_COLUMNS_H

#include "tsv/tsv.h"

#define SIDES 2

enum side { OLD, NEW };

struct column_pair {
	struct tsv_span field; /* the name, as it is written; borrowed from a table */
	size_t place[SIDES];   /* in each table, or TSV_NONE */
};

struct columns {
	/* Owned; OLD's order, then what only NEW has. */
	struct column_pair *keys;
	size_t key_count;
	struct column_pair *others; /* that are compared */
	size_t other_count;
};

/*
 * Finds the key columns, a list as record/fields.h reads it, which both tables
 * must have, and the others: those of fields, or all for NULL. Returns 0 or -1.
 */
int columns_find(struct columns *c, struct tsv_table *const tables[SIDES], const char *key,
		 const char *fields, struct tsv_error *e);

void columns_free(struct columns *c);

#endif
