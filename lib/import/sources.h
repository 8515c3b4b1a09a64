/*
 * sources: several files from outside as one table, whose columns are the union of theirs.
 */
#ifndef IMPORT_SOURCES_H
#define IMPORT_SOURCES_H

#include "import/import.h"
#include "import/reshape.h"

/* A file, and what becomes of it. */
struct source {
	struct importer importer;
	struct reshape reshape;
};

struct sources {
	struct source *all; /* owned */
	size_t count;
	size_t current;
	struct tsv_header header; /* of the table */
};

/*
 * Opens the files; no other is opened later. Refuses options that are of no use to any of
 * them, before it opens one where that is known. Paths and options must outlive s. Returns
 * 0, or -1 with e filled.
 */
int sources_open(struct sources *s, char *const *paths, size_t count,
		 const struct import_options *options, struct tsv_error *e);

/*
 * Reads the headers and makes the table's of them: the columns that the list names (NULL:
 * all; columns without a name are not judged then, nor others that are not named), and
 * where it is asked for the two that tell file and line. Returns 0 or -1.
 */
int sources_read_headers(struct sources *s, const struct reshape_options *options,
			 const char *fields, bool place, struct tsv_error *e);

/* Gives the next records. Returns 1, 0 at the end, or -1: also then b may have some. */
int sources_next(struct sources *s, struct tsv_batch *b, struct tsv_error *e);

/* How often something was forgiven in all files. */
size_t sources_forgiven(const struct sources *s, enum import_forgiven kind);

void sources_close(struct sources *s);

#endif
