/*
 * html: the parts of the page (html.c) that stand in files of their own.
 */
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include "io/spool.h"
#include "render/card.h"
#include "render/census.h"
#include "render/render.h"
#include "tsv/tsv.h"

/* What the summary shows bars of. */
enum html_bars { BARS_REGION, BARS_TYPE, BARS_COUNTRY, HTML_BARS };

struct html {
	struct card card;
	bool cards;
	struct census anchors; /* that are taken */
	struct census kinds;
	struct census bars[HTML_BARS];
	struct spool articles;	 /* the records, which the page has last */
	struct tsv_buf contents; /* the table of contents, which it has before them */
	struct tsv_buf article;	 /* the one being made */
	struct tsv_buf anchor, value;
};

/* Appends a value, its lines with <br> between them. */
void html_append_lines(struct tsv_buf *out, struct tsv_span value);

/* Appends the article of a record to h->article, and its line to h->contents. */
void html_append_article(struct render *r, const struct tsv_batch *b, size_t i);

/* Counts what the summary tells. */
void html_count(struct render *r, const struct tsv_batch *b, size_t i);

/* What the records are called, one or many. */
const char *html_noun(const struct html *h, bool many);

/* Appends the sentence of how many there are, and the bars. */
void html_append_lead(struct render *r);
void html_append_bars(struct render *r);

#endif
