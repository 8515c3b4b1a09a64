/*
 * mustache: text made from a template and the values of a view.
 *
 * Mustache as its specification has it (github.com/mustache/spec: interpolation,
 * sections, inverted, comments, delimiters), but for partials and what is optional there:
 *
 *	{{name}}		the value, encoded: for HTML, unless the caller changes encode
 *	{{{name}}} {{&name}}	the value as it is
 *	{{#name}} … {{/name}}	once for each entry of the name that is not false
 *	{{^name}} … {{/name}}	when there is none
 *	{{! … }}		nothing
 *	{{=<% %>=}}		other delimiters from here on
 *
 * A name is looked for in the entry that the section is about, then in the one around
 * it, and so on; `.` is the entry's own text, and `a.b` the b that a has of its own,
 * unless an entry is called so as a whole. A name that is nowhere is an empty text. Tags of
 * sections, comments and delimiters that stand alone on a line take the line with them. An
 * entry without text or entries is false.
 *
 * What stands before, within and behind a section at the top can be rendered one by
 * one, so that a list of any length is written as its items come:
 *
 *	mustache_find(&m, "records", &s);
 *	mustache_render(&m, 0, s.begin, &page, out);
 *	for each record: mustache_render(&m, s.begin + 1, s.end, &record, out);
 *	mustache_render(&m, s.end, m.count, &page, out);
 */
#ifndef RENDER_MUSTACHE_H
#define RENDER_MUSTACHE_H

#include "render/view.h"
#include "text/encode.h"
#include "tsv/tsv.h"

enum mustache_kind {
	MUSTACHE_TEXT,
	MUSTACHE_VALUE,
	MUSTACHE_RAW,
	MUSTACHE_SECTION,
	MUSTACHE_INVERTED,
};

struct mustache_node {
	enum mustache_kind kind;
	struct tsv_span text; /* itself, or the name */
	size_t end;	      /* of a section: the place behind its last node */
	/* A name that is not searched for, set by the caller: where its entry stands in the
	 * view's index, and the path from there; TSV_NONE: it is. */
	size_t place;
	struct tsv_span path;
};

/* A template, parsed. */
struct mustache {
	const char *name; /* for messages; borrowed, as is the text */
	struct tsv_span text;
	encode_fn *encode;
	struct mustache_node *nodes; /* owned */
	size_t count, capacity;
};

/* Sections may be nested this deep. */
#define MUSTACHE_DEPTH 32

/* The bytes that a delimiter has at most. */
#define MUSTACHE_DELIMITER 16

/*
 * Parses a template; name and text are borrowed until mustache_free(), also after an
 * error. Returns 0, or -1 with name and line of what is wrong. Costs are linear in its
 * bytes.
 */
int mustache_parse(struct mustache *m, const char *name, struct tsv_span text,
		   struct tsv_error *e);

/* Sets an error of what stands at a place of the text: `name:line: ...`. Returns -1. */
int mustache_refuse(const struct mustache *m, const char *at, struct tsv_error *e,
		    const char *format, ...) TSV_PRINTF(4, 5);

struct mustache_section {
	size_t begin, end; /* its own node, and the place behind its last */
};

/* Finds the first section of that name that stands in no other. */
bool mustache_find(const struct mustache *m, const char *name, struct mustache_section *s);

/*
 * Appends what the nodes from begin up to end make of the view. A step for each name costs
 * the entries that it is looked for among; one in the view's index costs none.
 */
void mustache_render(const struct mustache *m, size_t begin, size_t end, const struct view *v,
		     struct tsv_buf *out);

void mustache_free(struct mustache *m);

#endif
