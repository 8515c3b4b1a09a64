/*
 * words: fixed strings, one or thousands, found in one pass.
 *
 * One is left to memmem(3). Many are found as Wu and Manber do ("A fast
 * algorithm for multi-pattern searching", 1994): a window as long as the
 * shortest string moves over the text, and a table tells by the last bytes in
 * it how far it may jump.
 */
#ifndef PREFILTER_STRING_SET_H
#define PREFILTER_STRING_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tsv/tsv.h"

struct string_set {
	struct tsv_span *all; /* the strings, in bytes; owned */
	size_t count;
	size_t capacity;
	struct tsv_buf bytes; /* what the strings consist of */
	size_t shortest;
	size_t longest;
	bool word;  /* no letter, mark, digit or `_` may touch an occurrence */
	bool whole; /* an occurrence must be all of the text */
	uint8_t *jumps;
	uint32_t *heads; /* by the table's place: one more than a string, or 0 */
	uint32_t *nexts; /* from a string to the next of the same place */
};

/* Adds a string, which is copied. */
void string_set_add(struct string_set *w, struct tsv_span word);

/* To be called once, after the last string_set_add() and before string_set_find(). */
void string_set_prepare(struct string_set *w);

/*
 * Finds the first occurrence that begins at from or later, the longest of those
 * that begin there. Returns whether there is one; *found is it.
 */
bool string_set_find(const struct string_set *w, struct tsv_span text, size_t from,
		     struct tsv_span *found);

void string_set_free(struct string_set *w);

#endif
