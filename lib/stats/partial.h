/*
 * partial: an aggregation as a table, to be merged with others.
 *
 * The table knows what it is about. Its columns are
 *
 *	case-stats-2            `group` or `total`
 *	by:NAME …               the columns of the groups
 *	groups                  of the part (only in a total)
 *	count                   records
 *	percentiles             those asked for, if any (only in a total)
 *	n:NAME skipped:NAME sum:NAME squares:NAME min:NAME max:NAME …
 *	sketch:NAME             after each max:NAME, if percentiles are approximate
 *
 * Sums, and sums of squares, have all their digits; a sketch is what sketch_append()
 * writes. A part ends with its total, which tells how many groups there are and what they
 * come to, so that a part that was cut or altered is seen. Parts of one kind may follow
 * each other with their header lines, as cat(1) puts them together.
 *
 * A part is input like any other: each number is checked to be one that is written here,
 * and nothing is added that could overflow.
 */
#ifndef STATS_PARTIAL_H
#define STATS_PARTIAL_H

#include "stats/aggregate.h"
#include "tsv/tsv.h"

/* Appends the aggregation as such a table. Samples cannot be written: its kind is not
 * AGGREGATE_SAMPLES. */
void partial_append(struct tsv_buf *out, struct aggregation *a, const struct quantiles *q);

/* The columns of one aggregate, in their order; a sketch comes only with its kind. */
enum {
	PARTIAL_N,
	PARTIAL_SKIPPED,
	PARTIAL_SUM,
	PARTIAL_SQUARES,
	PARTIAL_MIN,
	PARTIAL_MAX,
	PARTIAL_SKETCH,
	PARTIAL_COLUMNS
};

/* How many of them there are. */
static inline size_t partial_columns(enum aggregate_kind kind)
{
	return kind == AGGREGATE_SKETCH ? PARTIAL_COLUMNS : PARTIAL_SKETCH;
}

/* What the first column says. */
#define PARTIAL_GROUP "group"
#define PARTIAL_TOTAL "total"

/* Tables of one kind that are being merged. */
struct partial {
	const struct tsv_header *header; /* of the tables; borrowed */
	struct tsv_buf line;		 /* the same as a line */
	struct tsv_header names;	 /* the columns that they are about */
	struct tsv_columns by;		 /* of names */
	struct tsv_columns of;		 /* of names */
	enum aggregate_kind kind;
};

/*
 * Reads what the headers of the table's files say that they are about, which must be the
 * same. The table is used until partial_free(). Returns 0, or -1.
 */
int partial_init(struct partial *p, const struct tsv_table *t, struct tsv_error *e);

/* What the merged aggregation is to be initialised with. */
struct aggregation_query partial_query(const struct partial *p, const struct schema *s);

/*
 * Merges all parts of the table into the aggregation. Percentages that the parts name are
 * added to those asked for, unless that is NULL. Returns 0, or -1: then file and line of
 * what is no part, or of a part that is cut or contradicts itself, are told.
 */
int partial_merge(const struct partial *p, struct tsv_table *t, struct aggregation *a,
		  struct quantiles *asked, struct tsv_error *e);

void partial_free(struct partial *p);

#endif
