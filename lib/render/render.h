/*
 * render: a table for people and for other programs.
 *
 * Every format has one shape: what is told of it, and three functions (init, record,
 * finish). A new one is a file and a line in formats.c; --help, messages, the
 * completion and the test of the manual pages read that. A renderer appends to the
 * rendering's text; this room hands that to the output in large runs. All but html
 * hold no more than a bounded number of records.
 *
 *	render_init(&r, renderer_find("table", RENDER_SHOW), &t.header, &fields, &options, out);
 *	while (tsv_table_next(&t, &b, &e) > 0)
 *		render_records(&r, &b, 0, b.records);
 *	render_finish(&r, true, &e);
 */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "io/output.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

struct template; /* render/template_file.h */

struct render_options {
	const struct schema *schema; /* what the columns mean; borrowed */
	size_t width;	   /* columns that no line may overflow (text, table); at least 1 */
	bool color;	   /* bold and dim may be written (text, table) */
	bool terminal;	   /* a terminal reads this: controls are made visible (text, table) */
	bool numbers;	   /* values that are JSON numbers stand as numbers (json, xlsx) */
	char delimiter;	   /* between values; 0: a comma (csv) */
	bool bom;	   /* a byte order mark stands before all (csv) */
	bool safe;	   /* a spreadsheet takes no value for a formula (csv) */
	const char *title; /* over the whole (text, markdown, html, template); NULL: none */
	const char *date;  /* of the whole, under the title; NULL: none */
	struct template *template; /* (template) */
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
	/* Of each field of the batches to come, counted as their bounds are: is it a
	 * number, if it is not empty? NULL: options->numbers judges by the value. Set by
	 * who renders typed records, before render_records(); borrowed. */
	const bool *is_number;
	size_t records; /* rendered so far */
	/* What the format cannot hold, set by renderers: no more is rendered, and it is
	 * told by render_finish(). */
	struct tsv_error error;
	void *state; /* the renderer's own, all zeros before init */
};

/* What of render_options a format has a place for. */
enum {
	RENDER_TITLE = 1, /* and date */
	RENDER_NUMBERS = 2,
	RENDER_WIDTH = 4,
	RENDER_COLOR = 8,   /* it writes escapes, and makes those of others visible itself */
	RENDER_CSV = 16,    /* the delimiter, bom and safe */
	RENDER_PACKED = 32, /* it is no text: nothing for a terminal */
	RENDER_TEMPLATE = 64,
};

/* The tools that offer a format. */
enum { RENDER_SHOW = 1, RENDER_STATS = 2 };

struct renderer {
	const char *name;
	const char *ending;   /* of names of files that are in the format, or NULL */
	const char *help;     /* what it is, in a few words */
	unsigned uses, tools; /* of the bits above */
	size_t state;	      /* size of its own state */
	/* All three are NULL where a tool prints the format itself, or lacks a library. */
	void (*init)(struct render *r);
	void (*record)(struct render *r, const struct tsv_batch *b, size_t i);
	/* whole is false when the input broke off: what is held is still shown, but
	 * nothing may make it look complete. Frees what the state owns. NULL: nothing
	 * is left to do. */
	int (*finish)(struct render *r, bool whole, struct tsv_error *e);
};

/* The format of that name among those that the tool offers, or NULL. */
const struct renderer *renderer_find(const char *name, unsigned tool);

/* The one that the ending of a file's name tells, or NULL. */
const struct renderer *renderer_of_file(const char *path, unsigned tool);

/* Appends the names of those that have a place for all of uses, `text, table, ...`. */
void renderer_names(struct tsv_buf *out, unsigned tool, unsigned uses);

/* Appends a part of a tool's --help: `Formats:` and a line for each. */
void renderer_help(struct tsv_buf *out, unsigned tool);

/*
 * Begins a rendering. All that is handed over stays the caller's and must last
 * until the end. To be called before the tool enters its sandbox: html opens a
 * file for what it holds.
 */
void render_init(struct render *r, const struct renderer *by, const struct tsv_header *h,
		 const struct tsv_columns *f, const struct render_options *o,
		 struct output *out);

/* Renders the records from i up to j of a batch, unless r->error was set. */
void render_records(struct render *r, const struct tsv_batch *b, size_t i, size_t j);

/* Completes it; whole is false when the input broke off. Returns 0 or -1. */
int render_finish(struct render *r, bool whole, struct tsv_error *e);

/* For renderers: field j of fields, in record i, as the value it means. Lasts
 * until the next call. */
struct tsv_span render_value(struct render *r, const struct tsv_batch *b, size_t i, size_t j);

/* The same, but empty where the schema says that the value means none. */
struct tsv_span render_filled(struct render *r, const struct tsv_batch *b, size_t i, size_t j);

/* For renderers: hands the text over, which is done anyway from time to time. */
void render_flush(struct render *r);

/* For renderers: the name of the column that stands at place j of fields. */
static inline struct tsv_span render_name(const struct render *r, size_t j)
{
	return r->header->columns[r->fields->places[j]].name;
}

/* For renderers: what the schema says of that column, or NULL; and what people call it. */
const struct schema_column *render_meaning(const struct render *r, size_t j);
struct tsv_span render_label(const struct render *r, size_t j);

#endif
