/*
 * keeper: searches a table and writes the records that are kept.
 */
#ifndef MATCH_KEEPER_H
#define MATCH_KEEPER_H

#include <stdbool.h>
#include <stddef.h>

#include "io/error.h"
#include "io/output.h"
#include "match/marks.h"
#include "match/selection.h"
#include "record/table.h"

struct keeper {
	/* To be set: */
	struct selection *selection;
	struct output *out;
	size_t most;  /* records to keep before the search ends */
	bool invert;  /* keep what is not selected */
	bool silent;  /* write nothing; only the number counts */
	bool color;   /* mark what matched */
	bool visible; /* a terminal is written to: what it must not see is made visible */
	bool prompt;  /* write what is kept as soon as it is found */
	/* All zeros at first: */
	size_t count; /* records kept */
	struct marks marks;
};

/* Writes the header of what is kept. */
void keeper_header(struct keeper *k, const struct header *h);

/*
 * Searches the table to its end, or to the last record that is to be kept, or
 * until writing fails. Returns 0, or -1 with e filled; what was kept before that
 * is written.
 */
int keeper_search(struct keeper *k, struct table *t, struct error *e);

void keeper_free(struct keeper *k);

#endif
