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
#include "record/block.h"

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

/* Does it hold of a record of the block? Returns 1, 0, or -1 with e filled. */
typedef int question_fn(void *asked, const struct block *b, size_t record, struct error *e);

/*
 * Asks a question of one record after the other and leaves those of which it holds.
 * One of which it cannot be answered is the stop, and the list ends before it: what is
 * asked later can only stop earlier.
 */
void picked_narrow(struct picked *p, const struct block *b, question_fn *holds, void *asked);

/* Makes a record of which a question cannot be answered the stop; takes over why. */
void picked_stop(struct picked *p, size_t record, struct error *why);

void picked_free(struct picked *p);

#endif
