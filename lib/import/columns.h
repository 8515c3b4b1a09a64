/*
 * columns: the names of imported columns, made what a table needs.
 */
#ifndef IMPORT_COLUMNS_H
#define IMPORT_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes/span.h"
#include "io/error.h"
#include "record/header.h"

/* A column's new name, and the one it has outside, or its place as `#3`. */
struct renaming {
	struct span new_name;
	struct span old_name;
	bool used;
};

/* Reads `NEW=OLD`, cut at the first `=`. Returns 0, or -1 with e filled. */
int columns_parse(struct renaming *r, const char *text, struct error *e);

/* Renames the columns that are there. */
void columns_rename(struct header *h, struct renaming *renamings, size_t count);

/*
 * Checks that every column has a name and none stands twice; errors tell the
 * option that cures it. Returns 0, or -1 with e filled.
 */
int columns_check(const struct header *h, const char *file, struct error *e);

#endif
