/*
 * result: the lines that an aggregation comes to, in the order in which they are printed.
 *
 * Groups stand largest first, those of the same size in byte order of their keys. Two
 * more lines may follow: one for all groups that are not shown, named `(3 others)`, and
 * one for all records, `(total)`. Where a group has such a name of its own, the line's
 * gets another pair of parentheses: no line is ever mistaken for a group of the data.
 *
 * The lines are given as records of typed fields, some at a time, so that memory is that
 * of the aggregation and 32 bytes a group.
 */
#ifndef STATS_RESULT_H
#define STATS_RESULT_H

#include "stats/aggregate.h"
#include "stats/cells.h"
#include "tsv/tsv.h"

enum result_kind {
	RESULT_GROUP,
	RESULT_REST,
	RESULT_TOTAL,
};

struct result_line {
	struct tsv_span key; /* as it prints: fields with TABs between */
	enum result_kind kind;
	uint64_t count;
	const struct aggregate *aggregates; /* one for each column of numbers */
};

struct result_options {
	size_t top; /* groups to show; SIZE_MAX: all */
	bool total; /* add the line for all records */
	struct quantiles quantiles;
};

struct result {
	const struct aggregation *aggregation; /* borrowed */
	const struct result_options *options;  /* borrowed */
	size_t count;			       /* of lines */
	struct result_rank *ranks;	       /* all groups, in their order; owned */
	size_t groups;			       /* their number */
	size_t shown;			       /* of them */
	struct result_line last[2];	       /* the lines that are no groups */
	struct tsv_buf names[2];	       /* their keys */
	struct aggregate *rest;		       /* of the groups that are not shown; owned */
	double *quantiles;		       /* of one line; owned */
	size_t next;			       /* the first line not given yet */
	struct cells cells;		       /* the lines as a table */
};

/* The aggregation and the options stay the caller's, and the result in its place, until
 * result_free(). */
void result_init(struct result *r, struct aggregation *a, const struct result_options *o);

/* Line i, below count. */
struct result_line result_line(const struct result *r, size_t i);

/* Appends, for people, the labels of the columns of the groups, and the values of a line's
 * key: not escaped, joined by ` / `; what is empty is told to be so. */
void result_append_names(const struct result *r, struct tsv_buf *out);
void result_append_values(const struct result_line *line, struct tsv_buf *out);

/* Appends what part of all records a count is: percent to one decimal, halves upwards. */
void result_append_share(const struct result *r, uint64_t count, struct tsv_buf *out);

void result_free(struct result *r);

#endif
