/*
 * filter: a selection vector: the records of a part of a batch that are still selected.
 *
 * Each predicate goes over the whole list and leaves the records that it holds of: one
 * loop for one predicate keeps branches predictable.
 */
#ifndef QUERY_FILTER_H
#define QUERY_FILTER_H

#include "tsv/tsv.h"

struct filter {
	size_t *records; /* their numbers in the batch, ascending; owned */
	size_t count;
	size_t capacity;
	size_t begin; /* the part's first record */
	size_t end;   /* behind its last, or the first record on which a predicate failed */
	struct tsv_error error; /* of that one */
};

/* Selects none of the records from begin up to end; there is capacity for all. */
void filter_init(struct filter *f, size_t begin, size_t end);

/* Selects all of them. */
void filter_all(struct filter *f);

/* Does it hold of a record of the batch? Returns 1, 0, or -1 with e filled. */
typedef int filter_predicate(void *context, const struct tsv_batch *b, size_t record,
			     struct tsv_error *e);

/*
 * Leaves the selected records that the predicate holds of. The part ends at the first on
 * which it fails, so that a predicate applied later can only end it earlier.
 */
void filter_apply(struct filter *f, const struct tsv_batch *b, filter_predicate *holds,
		  void *context);

/* Selects the others of the part. */
void filter_invert(struct filter *f);

void filter_free(struct filter *f);

#endif
