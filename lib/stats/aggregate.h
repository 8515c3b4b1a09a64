/*
 * aggregate: what case-stats counts and sums up, group by group.
 *
 * An aggregate is what is kept of one column of numbers in one group; an aggregation is
 * the whole: groups, their counts of records, and their aggregates. Two aggregations of
 * the parts of a table merge to that of the table.
 */
#ifndef STATS_AGGREGATE_H
#define STATS_AGGREGATE_H

#include "stats/group.h"
#include "stats/moments.h"
#include "stats/quantile.h"
#include "stats/sketch.h"
#include "tsv/tsv.h"

enum aggregate_kind {
	AGGREGATE_MOMENTS, /* no percentiles */
	AGGREGATE_SAMPLES, /* exact ones: every number is kept */
	AGGREGATE_SKETCH,  /* approximate ones */
};

struct aggregate {
	struct moments moments;
	union {
		struct samples samples;
		struct sketch sketch;
	} quantiles; /* as the kind says, which whoever holds aggregates knows */
};

void aggregate_init(struct aggregate *a);

void aggregate_merge(struct aggregate *a, const struct aggregate *other,
		     enum aggregate_kind kind);

/* Sets values[i] to the i-th percentile of q; there is at least one number. */
void aggregate_quantiles(const struct aggregate *a, enum aggregate_kind kind,
			 const struct quantiles *q, double *values);

void aggregate_free(struct aggregate *a, enum aggregate_kind kind);

/* What is asked of a table. */
struct aggregation_query {
	const struct tsv_header *header; /* borrowed */
	const struct tsv_columns *by;	 /* the columns of the groups; borrowed */
	const struct tsv_columns *of;	 /* the columns of numbers; borrowed */
	enum aggregate_kind kind;
	bool plain; /* without the fast path of integers; the result is the same */
	const struct schema *schema; /* what the columns mean; borrowed */
};

/* Fields of a column of numbers that are neither missing nor numbers. */
struct aggregation_rejects {
	uint64_t count;
	char *example; /* the first one, cut; owned, or NULL */
};

/* How a column's numbers are read. */
struct aggregation_numbers {
	const struct schema_column *meaning; /* or NULL */
	bool as_they_stand;		     /* as value/number.h has them */
};

struct aggregation {
	struct aggregation_query query;
	struct group_by groups;
	uint64_t records;	      /* all */
	uint64_t *counts;	      /* of records, by number of group; owned */
	struct aggregate *aggregates; /* those of group i begin at i * of->count; owned */
	struct aggregate *total;      /* of all records, one for each of of; owned */
	struct aggregation_rejects *rejects; /* one for each of of; owned */
	struct aggregation_numbers *numbers; /* how each of of writes them; owned */
	struct tsv_buf value, number;	     /* of a field that is read by the schema */
	size_t counts_capacity;
	size_t aggregates_capacity;
	size_t ready;  /* groups that have counts and aggregates */
	bool totalled; /* is total up to date? */
};

void aggregation_init(struct aggregation *a, struct aggregation_query query);

/* Adds the records of a batch. */
void aggregation_add(struct aggregation *a, const struct tsv_batch *b);

/* The number of the group with that key, which is made if it is not there. */
size_t aggregation_group(struct aggregation *a, struct tsv_span key);

/* The aggregates of a group. */
static inline struct aggregate *aggregation_of(const struct aggregation *a, size_t group)
{
	size_t first = group * a->query.of->count;

	return first == 0 ? a->aggregates : a->aggregates + first;
}

/* Is there a group of that number? See stats/group.h. */
static inline bool aggregation_has(const struct aggregation *a, size_t group)
{
	return a->counts[group] != 0 || a->query.by->count == 0;
}

/* If most of what is not empty in column j of of is no number, returns -1 and says so. */
int aggregation_check(const struct aggregation *a, size_t j, struct tsv_error *e);

/* Brings total up to date, after the last record. */
void aggregation_complete(struct aggregation *a);

void aggregation_free(struct aggregation *a);

#endif
