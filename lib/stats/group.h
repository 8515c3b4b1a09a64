/*
 * group: the groups that each record of a table belongs to.
 *
 * A key is the fields of the columns that are grouped by, as they stand in the stream,
 * with TABs between them: it prints as it is. Fields of one value are one key, however
 * they are escaped; so are the spellings of a term, and what the schema calls missing is
 * the empty value. A column of lists puts a record into one group
 * for each different element; an empty one into the group of the empty value. With no
 * column, all records are one group.
 *
 * Groups are numbered as their keys are in a tsv_dict. A key that is spelt otherwise
 * than normal keeps a number of its own, but no record is given it: a number without
 * records is no group.
 *
 * A record costs the bytes of its keys; memory is that of the different ones.
 */
#ifndef STATS_GROUP_H
#define STATS_GROUP_H

#include "schema/memo.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

struct group_by {
	const struct tsv_columns *columns; /* borrowed */
	const struct schema *schema;	   /* borrowed */
	struct tsv_dict keys;
	const struct schema_column **meanings; /* of each column, or NULL; owned */
	struct memo *terms;		       /* what words of each column mean; owned */
	bool any_list;
	bool any_meant; /* a column has a vocabulary or words for no value: keys are read */
	/* Of the last batch: record records[i] is in group numbers[i], for i below count.
	 * Without lists, records is not used: record i is in numbers[i]. Owned. */
	size_t *numbers;
	size_t *records;
	size_t count;
	size_t numbers_capacity;
	size_t records_capacity;

	bool adjoining;	     /* the columns stand side by side, in order, in each record */
	size_t *normal;	     /* by number: that of the normal spelling; NULL: all are; owned */
	size_t normal_count; /* keys that were looked at so far */
	size_t normal_capacity;
	struct tsv_buf value;	   /* of a key's field */
	struct group_lists *lists; /* what only lists need; owned */
	struct tsv_buf text;	   /* keys being built */
};

/*
 * The columns, of that header, and the schema stay the caller's and are used until
 * group_by_free().
 */
void group_by_init(struct group_by *g, const struct tsv_columns *columns,
		   const struct tsv_header *h, const struct schema *s);

/* Finds the groups of all records of the batch. */
void group_by_find(struct group_by *g, const struct tsv_batch *b);

/* The record that numbers[i] is a group of. */
static inline size_t group_by_record(const struct group_by *g, size_t i)
{
	return g->any_list ? g->records[i] : i;
}

/* The number of the group with that key, which is made if it is not there. */
size_t group_by_add(struct group_by *g, struct tsv_span key);

/* Byte order of keys, column by column: negative, zero or positive. */
int group_by_compare(struct tsv_span a, struct tsv_span b);

void group_by_free(struct group_by *g);

#endif
