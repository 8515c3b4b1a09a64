/*
 * render: a table for people and for other programs.
 *
 * Every format has one shape (begin, one record after another, end) and stands in
 * one table, renderers.c: a new format is a file and a line there. A renderer
 * appends to the rendering's text; this room hands that to the output in large
 * runs. All but html hold no more than a bounded number of records.
 *
 *	const struct renderer *by = renderer_find("table");
 *	struct tsv_columns all;
 *	tsv_columns_all(&all, &table.header);
 *	struct render_options o = {.width = 80, .numbers = true};
 *	render_table(&table, &all, by, &o, out, &e);
 */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include <stdbool.h>
#include <stddef.h>

#include "io/output.h"
#include "tsv/tsv.h"

struct render_options {
	size_t width;	   /* columns that no line may overflow (text, table); at least 1 */
	bool color;	   /* bold and dim may be written (text, table) */
	bool terminal;	   /* a terminal reads this: controls are made visible (text, table) */
	bool numbers;	   /* values that are JSON numbers stand as numbers (json, jsonl) */
	const char *title; /* over the whole (text, markdown, html); NULL: none */
	const char *date;  /* of the whole, under the title; NULL: none */
};

struct renderer;

/* One rendering under way. */
struct render {
	const struct renderer *by;
	const struct tsv_header *header;
	const struct tsv_columns *fields; /* what is shown, in this order */
	const struct render_options *options;
	struct output *out;
	struct tsv_buf text;	/* rendered, not handed to out yet; renderers append here */
	struct tsv_buf scratch; /* for values unescaped */
	size_t records;		/* rendered so far */
	void *state;		/* the renderer's own, all zeros before begin */
};

/* What of render_options a format has a place for. RENDER_TERMINAL: it makes controls
 * in its values visible itself, so its text passes by the output's filter. */
enum { RENDER_TITLE = 1, RENDER_NUMBERS = 2, RENDER_TERMINAL = 4 };

struct renderer {
	const char *name;
	unsigned uses; /* of the bits above */
	size_t state;  /* size of its own state */
	void (*begin)(struct render *r);
	void (*record)(struct render *r, const struct tsv_batch *b, size_t i);
	/* whole is false when the input broke off: what is held is still shown, but
	 * nothing may make it look complete. Frees what the state owns. */
	int (*end)(struct render *r, bool whole, struct tsv_error *e);
};

/* The renderer of that name, or NULL. */
const struct renderer *renderer_find(const char *name);

/* Appends all names, `text, table, ...`, for messages. */
void renderer_names(struct tsv_buf *out);

/*
 * Begins a rendering. All that is handed over stays the caller's and must last
 * until the end. To be called before the tool enters its sandbox: html opens a
 * file for what it holds.
 */
void render_begin(struct render *r, const struct renderer *by, const struct tsv_header *h,
		  const struct tsv_columns *f, const struct render_options *o,
		  struct output *out);

/* Renders the records from i up to j of a block. */
void render_records(struct render *r, const struct tsv_batch *b, size_t i, size_t j);

/* Completes it; whole is false when the input broke off. Returns 0 or -1. */
int render_end(struct render *r, bool whole, struct tsv_error *e);

/*
 * Renders all records of a table: the three calls above. Returns 0, or -1 with e
 * filled when the table cannot be read to its end (what was sound is rendered).
 */
int render_table(struct tsv_table *t, const struct tsv_columns *f, const struct renderer *by,
		 const struct render_options *o, struct output *out, struct tsv_error *e);

/* For renderers: field j of fields, in record i, as the value it means. Lasts
 * until the next call. */
struct tsv_span render_value(struct render *r, const struct tsv_batch *b, size_t i, size_t j);

/* For renderers: hands the text over, which is done anyway from time to time. */
void render_flush(struct render *r);

/* For renderers: the name of the column that stands at place j of fields. */
static inline struct tsv_span render_name(const struct render *r, size_t j)
{
	return r->header->columns[r->fields->places[j]].name;
}

#endif
