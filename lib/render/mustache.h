/*
 * mustache: text made from a template and the values of a view.
 *
 * The core of Mustache (mustache(5), the specification's interpolation, sections,
 * inverted and comments):
 *
 *	{{name}}		the value, escaped for HTML
 *	{{{name}}} {{&name}}	the value as it is
 *	{{#name}} … {{/name}}	once for each entry of the name that is not empty
 *	{{^name}} … {{/name}}	when there is none
 *	{{! … }}		nothing
 *
 * A name is looked for in the entry that the section is about, then in the one around
 * it, and so on; `.` is the entry's own text. A name that is nowhere is an empty text.
 * Tags of sections and comments that stand alone on a line take the line with them.
 * Partials, other delimiters and dotted names are not there: a dot is part of a name.
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
};

/* A template, parsed. */
struct mustache {
	struct mustache_node *nodes; /* owned */
	size_t count, capacity;
};

/* Sections may be nested this deep. */
#define MUSTACHE_DEPTH 32

/*
 * Parses a template, which is borrowed until mustache_free(). Returns 0, or -1 with
 * the line of what is wrong. Costs are linear in its bytes.
 */
int mustache_parse(struct mustache *m, struct tsv_span text, struct tsv_error *e);

struct mustache_section {
	size_t begin, end; /* its own node, and the place behind its last */
};

/* Finds the first section of that name that stands in no other. */
bool mustache_find(const struct mustache *m, const char *name, struct mustache_section *s);

/* Appends what the nodes from begin up to end make of the view. */
void mustache_render(const struct mustache *m, size_t begin, size_t end, const struct view *v,
		     struct tsv_buf *out);

void mustache_free(struct mustache *m);

#endif
