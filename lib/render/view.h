/*
 * view: the values that a template is filled with (render/mustache.h).
 *
 * A view is a list of named entries in one array, each with a text, then entries of its
 * own. Entries of one name that stand side by side are a list. Memory is reused
 * from one view_clear() to the next; adding costs constant time on average, and a
 * look-up a step for each text and list that stands at its level.
 */
#ifndef RENDER_VIEW_H
#define RENDER_VIEW_H

#include "tsv/tsv.h"

struct view_entry {
	struct tsv_span name; /* borrowed */
	size_t begin, end;    /* its bytes in text */
	size_t next;	      /* the place behind it and its own entries */
	size_t first;	      /* of the list that it is in */
	size_t list_end;      /* of the first of a list: the place behind all of it */
	bool is_false;	      /* in spite of its text; set by the caller */
};

/* All zeros is an empty view. */
struct view {
	struct view_entry *entries; /* owned */
	size_t count, capacity;
	size_t last; /* the entry that was closed last */
	struct tsv_buf text;
	/* Entries that are found without a search (struct mustache_node); the caller's. */
	size_t *index;
};

/*
 * Opens an entry, to be closed by view_close() with what this returns. What is
 * appended to text then is its text, entries that are added from there on are its own.
 */
size_t view_open(struct view *v, const char *name);
size_t view_open_span(struct view *v, struct tsv_span name);
void view_close(struct view *v, size_t entry);

/* Adds an entry with a text, which is copied. */
void view_add(struct view *v, const char *name, struct tsv_span text);

/* Adds an entry with what printf(3) would print. */
void view_printf(struct view *v, const char *name, const char *format, ...) TSV_PRINTF(3, 4);

/* The text of an entry; lasts until something is added. */
struct tsv_span view_text(const struct view *v, size_t entry);

void view_clear(struct view *v);

void view_free(struct view *v);

#endif
