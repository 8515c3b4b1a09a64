/*
 * tally: what case-stats counts, group by group.
 */
#ifndef STATS_TALLY_H
#define STATS_TALLY_H

#include <stddef.h>
#include <stdint.h>

#include "record/block.h"
#include "record/fields.h"
#include "record/header.h"
#include "stats/keys.h"

struct tally {
	struct keys keys;
	uint64_t records; /* all */
	uint64_t *counts; /* of records, by number of group; owned */
	size_t ready;	  /* groups that have a count */
	size_t capacity;
};

/* by stays the caller's and is used until tally_free(). */
void tally_begin(struct tally *t, const struct fields *by, const struct header *h);

/* Adds the records of a block. */
void tally_add(struct tally *t, const struct block *b);

void tally_free(struct tally *t);

#endif
