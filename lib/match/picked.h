/*
 * picked: the records of a block that are still in question.
 *
 * Each question goes over the list as a whole and leaves those that it holds of.
 * Going record by record, a processor would have to guess at each which question
 * comes next.
 */
#ifndef MATCH_PICKED_H
#define MATCH_PICKED_H

#include <stddef.h>

#include "io/error.h"

struct picked {
	size_t *records; /* their numbers in the block, ascending; owned */
	size_t count;
	size_t capacity;
	size_t stop;	  /* this record cannot be judged; all before it are */
	struct error why; /* of the stop */
};

/* None yet, of a block of so many records, for all of which there is room. */
void picked_begin(struct picked *p, size_t records);

/* All of them. */
void picked_all(struct picked *p);

/*
 * A question about a record of the list cannot be answered; takes over why. The list
 * must be cut off before that record: a later question can then only stop earlier.
 */
void picked_stop(struct picked *p, size_t record, struct error *why);

void picked_free(struct picked *p);

#endif
