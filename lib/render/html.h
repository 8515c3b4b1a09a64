/*
 * html: the parts of the page that stand in files of their own.
 *
 * The page is page.mustache, filled with what these functions add to views. Held in
 * memory are the line of each record in the contents, the different anchors and the
 * different values that are counted; the records themselves are put aside (io/spool.h).
 */
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include "io/spool.h"
#include "render/card.h"
#include "render/counter.h"
#include "render/mustache.h"
#include "render/render.h"
#include "render/view.h"

/* What the summary shows bars of. */
enum html_chart { CHART_REGION, CHART_TYPE, CHART_COUNTRY, HTML_CHARTS };

struct html {
	struct mustache page;
	struct mustache_section contents, records;
	struct card card;
	bool cards;
	struct counter anchors; /* that are taken */
	struct counter kinds;
	struct counter charts[HTML_CHARTS];
	struct spool articles; /* the records as HTML, which the page has last */
	struct tsv_buf lines;  /* the contents as HTML, which it has before them */
	struct view view;      /* of the record, or of the whole page */
	struct tsv_buf text, value;
};

/* Fills the view with the values of a record. */
void html_add_record(struct render *r, const struct tsv_batch *b, size_t i);

/* Counts what the summary tells. */
void html_count(struct render *r, const struct tsv_batch *b, size_t i);

/* Fills the view with how many there are and of which. */
void html_add_summary(struct render *r);

/* Appends a value as HTML, its lines with <br> between them. */
void html_append_lines(struct tsv_buf *out, struct tsv_span value);

#endif
