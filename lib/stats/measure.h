/*
 * measure: what is kept of one column of numbers in one group.
 */
#ifndef STATS_MEASURE_H
#define STATS_MEASURE_H

#include "stats/sketch.h"
#include "stats/summary.h"
#include "stats/values.h"

enum measure_kind {
	MEASURE_SUMMARY,     /* no percentiles */
	MEASURE_PERCENTILES, /* exact ones: every number is kept */
	MEASURE_SKETCH,	     /* approximate ones */
};

struct measure {
	struct summary summary;
	union {
		struct values values;
		struct sketch sketch;
	} more; /* as the kind says, which whoever holds measures knows */
};

void measure_begin(struct measure *m);

/* Adds a field that is no integer of a usual size. */
void measure_add_other(struct measure *m, enum measure_kind kind, struct tsv_span field);

/* Keeps a number for the percentiles. */
static inline void measure_keep(struct measure *m, enum measure_kind kind, double value)
{
	if (kind == MEASURE_PERCENTILES)
		values_add(&m->more.values, value);
	else if (kind == MEASURE_SKETCH)
		sketch_add(&m->more.sketch, value);
}

/* Adds a field. */
static inline void measure_add(struct measure *m, enum measure_kind kind, struct tsv_span field)
{
	int64_t whole;

	if (!number_whole(field, &whole) || whole >= SUMMARY_WHOLE || whole <= -SUMMARY_WHOLE) {
		measure_add_other(m, kind, field);
		return;
	}
	summary_add_whole(&m->summary, whole);
	measure_keep(m, kind, (double)whole);
}

void measure_merge(struct measure *m, const struct measure *other, enum measure_kind kind);

/* Appends n, skipped, sum, mean, sd, min, max, then the percentiles, TABs between. */
void measure_append(struct tsv_buf *out, const struct measure *m, enum measure_kind kind,
		    const struct percents *p);

void measure_free(struct measure *m, enum measure_kind kind);

#endif
