/*
 * partial: a tally as a table, to be added up with others.
 *
 * The table knows what it is about. Its columns are
 *
 *	case-stats-1            `total` (all records) or `group`
 *	by:NAME …               the columns of the groups
 *	count                   records
 *	percentiles             those asked for, if any (only in a total)
 *	n:NAME skipped:NAME sum:NAME squares:NAME min:NAME max:NAME …
 *	sketch:NAME             after each max:NAME, if percentiles are approximate
 *
 * Sums, and sums of squares, have all their digits; a sketch is what
 * sketch_append() writes. A table begins with its total; its header line may stand
 * again anywhere, so that tables of one kind are added up by cat(1).
 */
#ifndef STATS_PARTIAL_H
#define STATS_PARTIAL_H

#include "stats/percent.h"
#include "stats/tally.h"
#include "tsv/tsv.h"

/* Appends the tally as such a table. Exact percentiles cannot be added up: the
 * tally's kind is not MEASURE_PERCENTILES. */
void partial_append(struct tsv_buf *out, struct tally *t, const struct percents *p);

/* Tables of one kind that are being added up. */
struct partial {
	const struct tsv_header *header; /* of the tables; borrowed */
	struct tsv_buf line;		 /* the same as a line */
	struct tsv_header names;	 /* the columns that they are about */
	struct tsv_columns by;		 /* of names */
	struct tsv_columns of;		 /* of names */
	size_t percentiles;		 /* their column; 0: none */
	enum measure_kind kind;
};

/* Reads what a header says the table is about. Returns 0, or -1 with e filled. */
int partial_begin(struct partial *p, const struct tsv_header *h, const char *file,
		  struct tsv_error *e);

/* What the tables' tally is to be begun with. */
struct question partial_question(const struct partial *p);

/*
 * Adds a block of the table to the tally. Percentages that the table names are
 * added to those asked for, unless that is NULL. Returns 0, or -1 with e filled.
 */
int partial_add(const struct partial *p, struct tally *t, const struct tsv_batch *b,
		struct percents *asked, struct tsv_error *e);

void partial_free(struct partial *p);

#endif
