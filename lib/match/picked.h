/*
 * picked: the records of a part of a block that are still in question.
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
	size_t begin;	  /* the part's first record */
	size_t end;	  /* behind its last, or the first that cannot be judged */
	struct error why; /* that one cannot be */
};

/* None yet of the records from begin up to end, for all of which there is room. */
void picked_begin(struct picked *p, size_t begin, size_t end);

/* All of them. */
void picked_all(struct picked *p);

/* Does it hold of a record of the block? Returns 1, 0, or -1 with e filled. */
typedef int picked_question(void *asked, const struct block *b, size_t record, struct error *e);

/*
 * Asks a question of one record after the other and leaves those of which it holds.
 * The part ends at one of which it cannot be answered, so that what is asked later can
 * only end it earlier.
 */
void picked_narrow(struct picked *p, const struct block *b, picked_question *holds,
		   void *asked);

/* Ends the part at a record of which a question cannot be answered; takes over why. */
void picked_stop(struct picked *p, size_t record, struct error *why);

void picked_free(struct picked *p);

#endif
