/*
 * join: adds the columns of another table to each record that has a partner there.
 *
 * The other table is held in memory: its records, and about thirty bytes more for each
 * key. The left one is streamed; its order and its bytes stay. Time is linear in both
 * tables and in what is written.
 */
#ifndef LINK_JOIN_H
#define LINK_JOIN_H

#include "io/output.h"
#include "schema/keys.h"
#include "tsv/tsv.h"

enum join_kind {
	JOIN_LEFT,  /* every record; without a partner the added columns are empty */
	JOIN_INNER, /* the records that have a partner */
	JOIN_ANTI,  /* those that have none, as they are */
};

struct join {
	/* To be set: */
	enum join_kind kind;
	bool many; /* a key may stand in several records of the other table */
	struct key_columns left_key, other_key;
	struct tsv_columns added; /* of the other table; owned by the join */
	/* All zeros at first: */
	struct tsv_dict numbers; /* of the other table's keys */
	size_t *first;		 /* by number of a key: its first record; owned */
	size_t first_capacity;
	size_t *next; /* by record: the next one of its key, or TSV_NONE; owned */
	size_t *last; /* by number of a key: its last record; owned */
	size_t last_capacity, next_capacity;
	struct tsv_buf data; /* what is added, record by record: TAB, field, TAB, … */
	size_t *ends;	     /* by record: where it ends in data; owned */
	size_t ends_capacity;
	size_t records;			/* of the other table */
	size_t unmatched;		/* left records without a partner */
	struct tsv_buf first_unmatched; /* the key of the first, as a message shows it */
};

/* Reads the other table. Returns 0, or -1: a key that stands twice is an error. */
int join_read(struct join *j, struct tsv_table *other, struct tsv_error *e);

/*
 * Appends the header of the result: the left columns and the added ones. One whose name
 * the left table has gets `_2` behind it, or the next number that is free.
 */
void join_header(const struct join *j, const struct tsv_header *left,
		 const struct tsv_header *other, struct tsv_header *result);

/* Joins the left table's records and writes them. Returns 0, or -1. */
int join_run(struct join *j, struct tsv_table *left, struct output *out, struct tsv_error *e);

void join_free(struct join *j);

#endif
