/*
 * report: the lines that a tally comes to, in the order in which they are printed.
 *
 * Groups stand largest first, those of the same size in byte order of their keys.
 * Two more lines may follow: one for all groups that are not shown, named
 * `(3 others)`, and one for all records, `(total)`. Where a group has such a name
 * of its own, the line's gets another pair of parentheses: no line is ever
 * mistaken for a group of the data.
 */
#ifndef STATS_REPORT_H
#define STATS_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/tally.h"
#include "tsv/tsv.h"

enum report_kind {
	REPORT_GROUP,
	REPORT_REST,
	REPORT_TOTAL,
};

struct report_line {
	struct tsv_span key; /* as it prints: fields with TABs between */
	enum report_kind kind;
	uint64_t count;
	const struct measure *measures; /* one for each column of numbers */
};

struct report_options {
	size_t top; /* groups to show; SIZE_MAX: all */
	bool total; /* add the line for all records */
	struct percents percents;
};

struct report {
	const struct tally *tally;	      /* borrowed */
	const struct report_options *options; /* borrowed */
	struct tsv_header header;	      /* of the lines as a table */
	struct report_line *lines;	      /* owned */
	size_t count;
	struct tsv_buf names[2]; /* the keys of the lines that are no groups */
	struct measure *rest;	 /* of the groups that are not shown; owned */
};

/* Tally and options stay the caller's and are used until report_free(). */
void report_make(struct report *r, struct tally *t, const struct report_options *o);

/* Appends the report as a table: its header line and its lines. */
void report_append(const struct report *r, struct tsv_buf *out);

/* Appends what part of all a count is: percent to one decimal, halves upwards. */
void report_share(struct tsv_buf *out, uint64_t count, uint64_t all);

void report_free(struct report *r);

#endif
