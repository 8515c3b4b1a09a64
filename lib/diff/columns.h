/*
 * columns: which columns of two tables are compared, and where each stands.
 *
 * Columns are the same when they have the same name; their order does not
 * matter. A table has empty fields in a column that it does not have.
 */
#ifndef DIFF_COLUMNS_H
#define DIFF_COLUMNS_H

#include "schema/keys.h"
#include "tsv/tsv.h"

#define DIFF_SIDES 2

enum diff_side { DIFF_OLD, DIFF_NEW };

struct diff_column {
	struct tsv_span field;	  /* the name, as it is written; borrowed from a table */
	size_t place[DIFF_SIDES]; /* in each table, or TSV_NONE */
};

struct diff_columns {
	/* Owned; OLD's order, then what only NEW has. */
	struct diff_column *keys;
	size_t key_count;
	struct key_columns key[DIFF_SIDES]; /* the same keys, by place in each table */
	struct diff_column *others;	    /* that are compared */
	size_t other_count;
	/* Borrowed: */
	struct tsv_table *const *tables;
	const struct schema *schema;
};

/*
 * Finds the columns of a key in a table: those of a list as tsv_columns_parse() reads it,
 * else (NULL) the schema's primaryKey. Returns 0 or -1.
 */
int diff_find_key(struct tsv_columns *key, const struct tsv_table *t, const char *list,
		  const struct schema *schema, struct tsv_error *e);

/*
 * Finds the key columns, which both tables must have, and the others: those of fields, or
 * all for NULL. Returns 0 or -1; an error of the key suggests others.
 */
int diff_columns_find(struct diff_columns *c, struct tsv_table *const tables[DIFF_SIDES],
		      const char *key, const char *fields, const struct schema *schema,
		      struct tsv_error *e);

void diff_columns_free(struct diff_columns *c);

#endif
