/*
 * records: the records of one table or two as a corpus, and where each stands.
 *
 * Columns are the same in both tables when they have the same name. Records of the
 * second table come after those of the first. Values are compared as the schema has
 * them: terms of a vocabulary by their preferred spelling, and values that mean none as
 * missing.
 */
#ifndef LINK_RECORDS_H
#define LINK_RECORDS_H

#include <stddef.h>

#include "link/corpus.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

struct record_origin {
	const char *file; /* borrowed from the table */
	size_t line;
	size_t key_end; /* in the keys */
};

struct records {
	struct tsv_header names; /* of the compared columns */
	struct corpus corpus;
	struct tsv_buf keys;	       /* of all, one after the other */
	struct record_origin *origins; /* owned */
	size_t origins_capacity;
	struct tsv_dict block_keys;
	size_t *blocks; /* by record: the number of its block; NULL: all are one; owned */
	size_t blocks_capacity;
	size_t split; /* the records of the first table, if there are two, else 0 */
};

struct records_columns {
	const struct schema *schema; /* its primary key tells records apart; borrowed */
	const char *fields; /* that are compared; NULL: all but the key that both have */
	const char *blocks; /* whose folded values make a record's block; NULL: none */
};

/* Reads a table, and another if that is not NULL. Returns 0 or -1. */
int records_read(struct records *r, const struct records_columns *c, struct tsv_table *table,
		 struct tsv_table *other, struct tsv_error *e);

/* The key of a record, as a field: its primary key with blanks between, or, in a table
 * without one, what stands in its first column. */
struct tsv_span records_key(const struct records *r, size_t record);

void records_free(struct records *r);

#endif
