/*
 * picked: the records of a part of a block that are still in question.
 *
 * Each question goes over the list as a whole and leaves those that it holds of.
 * Going record by record, a processor would have to guess at each which question
 * comes next.
 */
#ifndef QUERY_FILTER_H
#define QUERY_FILTER_H

#include <stddef.h>

#include "tsv/tsv.h"

struct filter {
	size_t *records; /* their numbers in the block, ascending; owned */
	size_t count;
	size_t capacity;
	size_t begin;	      /* the part's first record */
	size_t end;	      /* behind its last, or the first that cannot be judged */
	struct tsv_error why; /* that one cannot be */
};

/* None yet of the records from begin up to end, for all of which there is room. */
void filter_init(struct filter *p, size_t begin, size_t end);

/* All of them. */
void filter_all(struct filter *p);

/* Does it hold of a record of the block? Returns 1, 0, or -1 with e filled. */
typedef int filter_predicate(void *asked, const struct tsv_batch *b, size_t record,
			     struct tsv_error *e);

/*
 * Asks a question of one record after the other and leaves those of which it holds.
 * The part ends at one of which it cannot be answered, so that what is asked later can
 * only end it earlier.
 */
void filter_apply(struct filter *p, const struct tsv_batch *b, filter_predicate *holds,
		  void *asked);

/* Ends the part at a record of which a question cannot be answered; takes over why. */
void filter_stop(struct filter *p, size_t record, struct tsv_error *why);

void filter_free(struct filter *p);

#endif
