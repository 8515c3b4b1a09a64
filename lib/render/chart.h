/*
 * chart: the lines of a report as charts show them.
 */
#ifndef RENDER_CHART_H
#define RENDER_CHART_H

#include <stddef.h>
#include <stdint.h>

#include "stats/report.h"
#include "tsv/tsv.h"

/* What stands between the values of a group's columns. */
#define CHART_JOIN " / "

/* What stands for a value that is empty. */
#define CHART_EMPTY "(empty)"

struct chart_row {
	struct tsv_buf label;  /* values, not escaped; owned */
	struct tsv_buf count;  /* as text; owned */
	struct tsv_buf share;  /* as text, `28.6%`; owned */
	uint64_t value;	       /* the length of its bar */
	enum report_kind kind; /* a total has no bar */
};

struct chart {
	struct tsv_buf title;	/* the names of the group's columns; owned */
	struct chart_row *rows; /* owned */
	size_t count;
	uint64_t most; /* the longest bar, at least 1 */
};

void chart_make(struct chart *c, const struct report *r);

void chart_free(struct chart *c);

#endif
