/*
 * nested: arrays of objects within a JSON object, as `{"data": {"items": [{...}]}}`: many
 * a file has its table there.
 *
 * They are looked for through objects only, not within arrays, and called by the keys on
 * the way, as they are written, with slashes between: `data/items`. The text is that of
 * an object whose braces and quotes are in order.
 */
#ifndef IMPORT_NESTED_H
#define IMPORT_NESTED_H

#include "tsv/tsv.h"

struct nested_array {
	struct tsv_buf path;
	size_t begin, size; /* in the text, brackets included */
	size_t line;	    /* of its begin; the text begins on line 0 */
};

struct nested {
	struct nested_array *arrays; /* owned, as are their paths */
	size_t count, capacity;
};

/* So many arrays are looked at; what a hostile text has more is left out. */
#define NESTED_MAX 64

/* Finds the arrays of at least one object, or any array at this path if it is not NULL.
 * Costs the text. */
void nested_find(struct nested *n, struct tsv_span text, const char *at);

void nested_free(struct nested *n);

#endif
