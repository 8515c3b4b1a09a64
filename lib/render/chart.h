/*
 * chart: a bar chart, whatever it shows and however it is drawn.
 *
 * Whoever has something to show adds a row for each bar and fills in its texts; bars.h
 * and svg.h draw it, and the HTML page can. It knows nothing of where the values come
 * from.
 *
 *	struct chart c = {0};
 *	tsv_buf_add_string(&c.caption, "cases by region");
 *	struct chart_row *row = chart_add(&c, CHART_BAR, 12);
 *	tsv_buf_add_string(&row->label, "Africa");
 *	tsv_buf_add_string(&row->text, "12");
 */
#ifndef RENDER_CHART_H
#define RENDER_CHART_H

#include "tsv/tsv.h"

enum chart_kind {
	CHART_BAR,
	CHART_REST,  /* of all that has no bar of its own */
	CHART_TOTAL, /* has no bar */
};

struct chart_row {
	struct tsv_buf label; /* a value, not escaped; owned */
	struct tsv_buf text;  /* what the bar stands for, as text; owned */
	struct tsv_buf note;  /* what stands beside it, as `28.6%`, or empty; owned */
	double value;	      /* the length of its bar; below zero, it goes to the left */
	enum chart_kind kind;
};

/* All zeros is an empty chart. */
struct chart {
	struct tsv_buf caption;	   /* of the whole; owned */
	struct tsv_buf label_name; /* what labels, texts and notes are; owned */
	struct tsv_buf text_name;
	struct tsv_buf note_name;
	struct chart_row *rows; /* owned */
	size_t count;
	size_t capacity;
	double min, max; /* of the bars, and zero */
};

/* Adds a row without texts, which lasts until the next call. */
struct chart_row *chart_add(struct chart *c, enum chart_kind kind, double value);

/* How many of the units that all bars, side by side, have are left of a value. */
double chart_place(const struct chart *c, double value, double units);

void chart_free(struct chart *c);

#endif
