/*
 * held: the records of one table in memory, found by their keys.
 */
#ifndef DIFF_HELD_H
#define DIFF_HELD_H

#include "diff/columns.h"
#include "diff/key.h"
#include "tsv/tsv.h"

struct held {
	struct tsv_buf data; /* the records, each with its LF */
	size_t *begins;	     /* where each begins in data, and the end; owned */
	size_t begins_room;
	size_t count;
	size_t fields;	      /* of each record */
	struct tsv_dict keys; /* of the records, which are numbered alike */
	size_t *numbers;      /* of a batch's keys; owned */
	size_t numbers_capacity;
};

/* Reads all of the NEW table. Returns 0, or -1 (also for a key that stands twice). */
int held_read(struct held *h, struct tsv_table *t, const struct columns *c,
	      struct tsv_error *e);

/* The line of a record in its file: the header is the first. */
static inline uint64_t line_of(uint64_t number)
{
	return number + 2;
}

/* Record number i with its LF. */
static inline struct tsv_span held_record(const struct held *h, size_t i)
{
	return tsv_span_between(h->data.data + h->begins[i], h->data.data + h->begins[i + 1]);
}

/* Cuts record number i into its fields, which there is room for. */
void held_cut(const struct held *h, size_t i, struct tsv_span *fields);

void held_free(struct held *h);

#endif
