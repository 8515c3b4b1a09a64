/*
 * renaming: the names of imported columns, made what a table needs.
 */
#ifndef IMPORT_RENAMING_H
#define IMPORT_RENAMING_H

#include "tsv/tsv.h"

/* A column's new name, and the one it has outside, or its place in the file as `#3`. */
struct renaming {
	struct tsv_span new_name;
	struct tsv_span old_name;
	bool used;
};

/* Reads `NEW=OLD`, cut at the first `=`. Returns 0, or -1 with e filled. */
int renaming_parse(struct renaming *r, const char *text, struct tsv_error *e);

/*
 * Renames the columns that are there. origins has the place that each has in the file, of
 * which the file has so many; NULL: they stand as they do there.
 */
void renaming_apply(struct tsv_header *h, struct renaming *renamings, size_t count,
		    const size_t *origins, size_t places);

/* Names the columns without a name by their place, `column_3`. Returns how many. */
size_t renaming_fill_empty(struct tsv_header *h);

/* Numbers names that stood before, `a_2`, past those there are. Returns how many. Costs
 * the names. */
size_t renaming_make_unique(struct tsv_header *h);

/*
 * Checks that every column has a name and none stands twice, of those that chosen has, if
 * it is not NULL. One error tells all, with the options that cure it; origins as above.
 * Returns 0, or -1 with e filled.
 */
int renaming_check_names(const struct tsv_header *h, const size_t *origins,
			 const struct tsv_header *chosen, const char *file,
			 struct tsv_error *e);

#endif
