/*
 * fields: a choice of columns, as every option that takes FIELDS reads it.
 *
 * FIELDS is a comma-separated list of names (`id`), ranges in the header's order
 * (`id-city`, `city-` to the last, `-city` from the first) and globs (`*_id`).
 * A name that holds a dash is found before a range is tried; `\,` is a comma in
 * a name. A column is chosen once, where it is first named: `title,*` is the
 * title, then the others.
 */
#ifndef RECORD_FIELDS_H
#define RECORD_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#include "io/error.h"
#include "record/header.h"

struct fields {
	size_t *columns; /* places in the header, in the order asked for; owned */
	size_t count;
	size_t capacity;
};

/* Finds the columns that list names. Returns 0, or -1 for a name without one. */
int fields_parse(struct fields *f, const struct header *h, const char *list, struct error *e);

/* All columns, in order. */
void fields_all(struct fields *f, const struct header *h);

/* All columns but those of f, which it replaces. */
void fields_invert(struct fields *f, const struct header *h);

bool fields_has(const struct fields *f, size_t column);

void fields_free(struct fields *f);

#endif
