/*
 * search: reads a table and writes the records that are kept: those that a query
 * selects, or the others.
 */
#ifndef QUERY_SEARCH_H
#define QUERY_SEARCH_H

#include "io/output.h"
#include "query/filter.h"
#include "query/highlight.h"
#include "query/query.h"
#include "tsv/tsv.h"

struct search {
	/* To be set: */
	struct query *query;
	struct output *out;
	size_t max;  /* records to keep before the search ends */
	bool invert; /* keep what is not selected */
	bool silent; /* write nothing; only the number counts */
	bool color;  /* mark what matched */
	bool prompt; /* write what is kept as soon as it is found */
	/* All zeros at first: */
	size_t count; /* records kept */
	struct filter filter;
	struct highlight highlight;
};

/* Writes the header of what is kept. */
void search_header(struct search *s, const struct tsv_header *h);

/*
 * Searches the table to its end, or to the last record that is to be kept, or
 * until writing fails. Returns 0, or -1 with e filled; what was kept before that
 * is written.
 */
int search_run(struct search *s, struct tsv_table *t, struct tsv_error *e);

void search_free(struct search *s);

#endif
