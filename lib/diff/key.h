/*
 * key: what tells the records of a table apart.
 *
 * A key is the values of the key columns, as fields with a TAB between, each spelt in
 * one way only, so that the same values are the same bytes.
 */
#ifndef DIFF_KEY_H
#define DIFF_KEY_H

#include <stdint.h>

#include "diff/columns.h"
#include "tsv/tsv.h"

/* The keys of a block's records. All zeros at first. */
struct key_list {
	struct tsv_span *all; /* one a record; owned */
	size_t capacity;
	struct tsv_buf text; /* what they point to */
};

/* Appends the field of the j-th key column, spelt as keys have it. */
void key_append(struct tsv_buf *key, size_t j, struct tsv_span field);

/* Makes the keys of a block of the table on that side; they last until the next call. */
void key_list_make(struct key_list *k, const struct columns *c, enum side side,
		   const struct tsv_batch *b);

/* The error for a key that stands on two lines of a file. Returns -1. */
int key_twice(struct tsv_span key, const char *file, uint64_t first, uint64_t second,
	      struct tsv_error *e);

void key_list_free(struct key_list *k);

#endif
