/*
 * keys: the records' keys (schema/keys.h), numbered by a dictionary of both tables.
 */
#ifndef DIFF_KEYS_H
#define DIFF_KEYS_H

#include "diff/columns.h"
#include "tsv/tsv.h"

/* The keys of a batch's records. All zeros at first. */
struct diff_keys {
	struct keys made;
	size_t *numbers; /* of each key in the dictionary; owned */
	size_t capacity;
};

/*
 * Makes the keys of a batch of the table on that side and adds them to the dictionary.
 * They last until the next call. Tables are mostly in one order: keys that follow each
 * other as they do in the dictionary, from number *next on, need no look-up there.
 */
void diff_keys_add(struct diff_keys *k, const struct diff_columns *c, enum diff_side side,
		   const struct tsv_batch *b, struct tsv_dict *dict, size_t *next);

/* The error for a key that stands on two lines of a file. Returns -1. */
int diff_keys_twice(struct tsv_span key, const char *file, size_t first, size_t second,
		    struct tsv_error *e);

void diff_keys_free(struct diff_keys *k);

#endif
