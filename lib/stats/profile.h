/*
 * profile: what the columns of a table hold.
 *
 * A line for each column: a guess of its kind (number, date, list, text, or empty),
 * how many records have a value in it and how many have none, how many different
 * values there are, the least and the greatest, and the most frequent one (of those
 * that are equally frequent, the first in byte order) with its count. Values are
 * looked at, never changed: they print as they stand in the data. Numbers compare as
 * numbers, dates as dates, by the column's form, all else in byte order. Of a column of lists,
 * the elements are the values.
 *
 * Memory grows with the different values.
 */
#ifndef STATS_PROFILE_H
#define STATS_PROFILE_H

#include "stats/cells.h"
#include "tsv/tsv.h"

struct profile {
	const struct tsv_header *header;   /* borrowed */
	const struct schema *schema;	   /* borrowed */
	const struct tsv_columns *columns; /* those that are profiled; borrowed */
	struct profile_column *profiles;   /* one for each of columns; owned */
	size_t next;			   /* the first column not given yet */
	struct cells cells;		   /* the profile as a table, after the last batch */
};

/* Header and columns stay the caller's, and the profile in its place, until
 * profile_free(). */
void profile_init(struct profile *p, const struct tsv_header *h, const struct tsv_columns *c,
		  const struct schema *s);

void profile_add(struct profile *p, const struct tsv_batch *b);

void profile_free(struct profile *p);

#endif
