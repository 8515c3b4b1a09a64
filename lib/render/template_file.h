/*
 * template_file: a user's template, read and parsed (render/mustache.h), and how values are
 * encoded in it.
 */
#ifndef RENDER_TEMPLATE_FILE_H
#define RENDER_TEMPLATE_FILE_H

#include "render/mustache.h"

/* A language that values are encoded for. */
struct template_kind {
	const char *name;
	encode_fn *encode;
	bool ics;	     /* the whole is laid out as iCalendar, too */
	const char *endings; /* of names of files, each between blanks */
};

struct template
{
	struct tsv_buf text;
	struct mustache mustache;
	const struct template_kind *kind;
};

/* The bytes that a template has at most. */
#define TEMPLATE_MAX ((size_t)1024 * 1024)

/*
 * Reads a template of a kind; NULL: that which the path's ending tells, before `.mustache`
 * if it ends so. The path is borrowed. Returns 0 or -1.
 */
int template_open(struct template *t, const char *path, const struct template_kind *kind,
		  struct tsv_error *e);

/* The kind of that name, or NULL. */
const struct template_kind *template_kind_find(const char *name);

/* Appends the names of the kinds, `html, tex, ...`. */
void template_kinds(struct tsv_buf *out);

void template_close(struct template *t);

#endif
