/*
 * renaming: the names of imported columns, made what a table needs.
 */
#ifndef IMPORT_RENAMING_H
#define IMPORT_RENAMING_H

#include "tsv/tsv.h"

/* A column's new name, and the one it has outside, or its place as `#3`. */
struct renaming {
	struct tsv_span new_name;
	struct tsv_span old_name;
	bool used;
};

/* Reads `NEW=OLD`, cut at the first `=`. Returns 0, or -1 with e filled. */
int renaming_parse(struct renaming *r, const char *text, struct tsv_error *e);

/* Renames the columns that are there. */
void renaming_apply(struct tsv_header *h, struct renaming *renamings, size_t count);

/*
 * Checks that every column has a name and none stands twice; errors tell the
 * option that cures it. Returns 0, or -1 with e filled.
 */
int renaming_check_names(const struct tsv_header *h, const char *file, struct tsv_error *e);

#endif
