/*
 * mend: changes to the values of a table's records, step by step.
 *
 * All steps go over a field in the order in which they stand, each seeing what the one
 * before made. The same steps on the result change nothing: a field that the same steps would
 * change once more stays as it was and is counted. So is a value that does not fit a step (a
 * date that is none).
 *
 * A record in which nothing changes passes byte for byte; in others the fields that changed
 * are written anew and all others kept. Memory does not grow with the table, but for what
 * the log remembers.
 */
#ifndef MEND_MEND_H
#define MEND_MEND_H

#include "io/output.h"
#include "mend/log.h"
#include "mend/step.h"
#include "query/query.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

struct mend {
	/* To be set: */
	struct step *steps; /* borrowed, resolved for the table's header */
	size_t count;
	const struct schema *schema;
	struct query *query;  /* selects the records that are mended */
	bool invert;	      /* the others are */
	struct mend_log *log; /* or NULL */
	struct output *out;
	/* All zeros at first: */
	size_t selected;		  /* records */
	size_t fields, records;		  /* that changed */
	size_t unsettled;		  /* fields that would change once more */
	struct tsv_buf unsettled_example; /* the first of them, for a message */
	struct filter filter;
	/* By column: whether a step is for it, its meaning, and of the record at hand whether
	 * it changed and its new field. Owned. */
	size_t column_count;
	bool *mended;
	const struct schema_column **meanings;
	bool *changed;
	struct tsv_buf *made;
	struct tsv_buf scratch, once, twice, spare;
};

/*
 * Mends the table and writes it, header and all. Returns 0, or -1 with file and line; what
 * came before is written then.
 */
int mend_run(struct mend *m, struct tsv_table *t, struct tsv_error *e);

/* Releases what running took; the steps are the caller's. */
void mend_free(struct mend *m);

#endif
