/*
 * tally: what case-stats counts and sums up, group by group.
 *
 * Two tallies of the parts of a table add up to the tally of the whole.
 */
#ifndef STATS_TALLY_H
#define STATS_TALLY_H

#include <stddef.h>
#include <stdint.h>

#include "stats/keys.h"
#include "stats/measure.h"
#include "tsv/tsv.h"

/* What is asked of a table. */
struct question {
	const struct tsv_header *header; /* borrowed */
	const struct tsv_columns *by;	 /* the columns of the groups; borrowed */
	const struct tsv_columns *of;	 /* the columns of numbers; borrowed */
	enum measure_kind kind;
};

struct tally {
	struct question q;
	struct keys keys;
	uint64_t records; /* all */
	uint64_t *counts; /* of records, by number of group; owned */
	size_t counts_capacity;
	struct measure *measures; /* those of group i begin at i * of->count; owned */
	size_t measures_capacity;
	size_t ready;	       /* groups that have counts and measures */
	struct measure *total; /* of all records, one for each of of; owned */
	bool totalled;	       /* are they up to date? */
};

void tally_begin(struct tally *t, struct question q);

/* Adds the records of a block. */
void tally_add(struct tally *t, const struct tsv_batch *b);

/* The number of the group with that key, which is made if it is not there. */
uint32_t tally_place(struct tally *t, struct tsv_span key);

/* The measures of a group. */
static inline struct measure *tally_measures(const struct tally *t, uint32_t group)
{
	size_t columns = t->q.of->count;

	/* Without columns there are no measures to count from. */
	return columns == 0 ? NULL : t->measures + group * columns;
}

/* Brings total up to date, after the last record. */
void tally_complete(struct tally *t);

void tally_free(struct tally *t);

#endif
