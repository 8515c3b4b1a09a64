/*
 * step: one cleaning (mend/clean.h) of one or more columns, as an option says it.
 */
#ifndef MEND_STEP_H
#define MEND_STEP_H

#include "mend/clean.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

struct step {
	const char *option; /* without dashes, for messages; borrowed, as the text */
	const char *text;   /* the option's argument, or NULL */
	struct clean clean;
	struct tsv_columns columns;
	const char *table;	/* of map: the file that step_read_table() reads; borrowed */
	size_t unfit;		/* values that stayed because they do not fit */
	struct tsv_buf example; /* of the first of them, for a message */
};

/*
 * Reads the argument of a step whose kind, option and text are set, and finds its columns
 * in a header: those that it names, else those that the schema says it is for (terms: with a
 * vocabulary; dates and numbers: of that type), else all. An argument is split at the first
 * sign between its parts before which a column's whole name stands; a backslash before the
 * sign makes it part of the name. Returns 0, or -1.
 */
int step_resolve(struct step *s, const struct schema *schema, const struct tsv_header *h,
		 struct tsv_error *e);

/* Reads the table of a map, of two columns, from and to; a value may stand once in the
 * first. Returns 0, or -1. Costs memory for the table. */
int step_read_table(struct step *s, struct tsv_error *e);

void step_free(struct step *s);

#endif
