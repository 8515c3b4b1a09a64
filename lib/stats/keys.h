/*
 * keys: the groups that each record of a table belongs to.
 *
 * A key is the fields of the group's columns, as they stand in the stream, with
 * TABs between them: it prints as it is. Fields that mean the same value are one
 * key, however they are escaped. A column of lists (catalogue_is_list) puts the
 * record into one group for each different element; an empty one into the group
 * of the empty value. With no column, all records are one group.
 */
#ifndef STATS_KEYS_H
#define STATS_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/groups.h"
#include "tsv/tsv.h"

struct keys {
	const struct tsv_columns *by; /* borrowed */
	struct groups groups;
	bool *lists; /* by place in by: is it a column of lists? Owned. */
	bool any_list;
	bool adjoining; /* the columns stand side by side, in order, in each record */
	/* Of the last block: record records[i] belongs to group numbers[i]. Without
	 * lists, records is not used: record i belongs to numbers[i]. Owned. */
	uint32_t *numbers;
	size_t *records;
	size_t count;
	size_t numbers_capacity;
	size_t records_capacity;
	struct tsv_buf key;    /* being built */
	struct tsv_buf joined; /* columns that do not stand side by side */
};

/* The columns by stay the caller's and are used until keys_free(). */
void keys_begin(struct keys *k, const struct tsv_columns *by, const struct tsv_header *h);

/* Finds the groups of all records of the block. */
void keys_find(struct keys *k, const struct tsv_batch *b);

/* The record that numbers[i] is a group of. */
static inline size_t keys_record(const struct keys *k, size_t i)
{
	return k->any_list ? k->records[i] : i;
}

/* The number of the group with that key, which is made if it is not there. */
uint32_t keys_place(struct keys *k, struct tsv_span key);

/* Byte order of keys, column by column: negative, zero or positive. */
int keys_compare(struct tsv_span a, struct tsv_span b);

void keys_free(struct keys *k);

#endif
