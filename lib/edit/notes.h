/*
 * notes: what is wrong with a text, to stand in it as remarks above the lines that it is
 * about.
 */
#ifndef EDIT_NOTES_H
#define EDIT_NOTES_H

#include "tsv/tsv.h"

struct edit_note {
	size_t line;	   /* of the text, from 1 */
	size_t begin, end; /* in the bytes of the notes */
};

/* All zeros at first. */
struct edit_notes {
	struct edit_note *all; /* owned */
	size_t count;
	size_t capacity;
	struct tsv_buf bytes;
};

/* Adds a note of one line. */
void edit_notes_add(struct edit_notes *n, size_t line, const char *format, ...)
    TSV_PRINTF(3, 4);

/* The text of the i-th note; lasts until the next is added. */
struct tsv_span edit_note_text(const struct edit_notes *n, size_t i);

/*
 * Appends the text with the notes as lines that begin with `#!`; those that it had are left
 * out. Costs the text, and the notes times the logarithm of their number.
 */
void edit_notes_insert(struct edit_notes *n, struct tsv_span text, struct tsv_buf *out);

void edit_notes_clear(struct edit_notes *n);

void edit_notes_free(struct edit_notes *n);

#endif
