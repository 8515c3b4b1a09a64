/*
 * query: which records of a table are selected.
 *
 * A record is selected when a pattern matches in one of the fields that are
 * searched, and every value filter and every condition (or any condition, if that is
 * asked for) holds; what is not given does not count.
 *
 * There is one way to answer: the records that the prefilter leaves, else all, are
 * narrowed down by one predicate after the other (query/filter.h).
 */
#ifndef QUERY_QUERY_H
#define QUERY_QUERY_H

#include "prefilter/prefilter.h"
#include "query/condition.h"
#include "query/filter.h"
#include "query/pattern.h"
#include "query/value_filter.h"
#include "tsv/tsv.h"

struct query {
	const struct schema *schema; /* what columns mean; to be set first; borrowed */
	struct pattern *pattern;     /* or NULL; owned, as all below */
	struct prefilter *prefilter; /* or NULL: any field may match */
	size_t *candidates;	     /* by record of a batch: the place that it found */
	size_t candidate_capacity;
	struct tsv_columns searched;
	struct value_filter *value_filters;
	size_t value_filter_count;
	size_t value_filter_capacity;
	struct condition *conditions;
	size_t condition_count;
	size_t condition_capacity;
	bool any; /* one of the conditions is enough */
	struct tsv_buf value;
};

/* Looks for patterns, those that are added later; with a prefilter, or without. */
void query_use_patterns(struct query *q, struct regex_options options, bool prefilter);

/* Adds a pattern: a fixed string, or a regular expression as pattern_add_regex(). */
int query_add_pattern(struct query *q, struct tsv_span pattern, bool fixed, size_t *place,
		      struct tsv_error *e);

/* To be called once, after the last pattern was added. */
void query_prepare_patterns(struct query *q);

/* Adds a value to the filter of that column, which is made if need be. */
void query_add_value(struct query *q, const struct schema_column *of, struct tsv_span value);

/* Adds a condition, as condition_parse(). */
int query_add_condition(struct query *q, const char *text, enum fold fold, size_t *place,
			struct tsv_error *e);

/*
 * Finds all columns; list names those that are searched, NULL is all. Returns 0,
 * or -1 with e filled.
 */
int query_resolve(struct query *q, const struct tsv_header *h, const char *list,
		  struct tsv_error *e);

/*
 * Selects records of the part of the batch that f was initialised with. Returns 0, or -1
 * with e filled, file and line included, when a predicate fails on one: those before it
 * are selected, and the part ends there.
 */
int query_run(struct query *q, const struct tsv_batch *b, struct filter *f,
	      struct tsv_error *e);

/*
 * After the run: appends what a user may not expect, each ended by NUL: conditions on
 * numbers or dates that met none, and where nothing was found values that no vocabulary
 * knows.
 */
void query_append_notes(const struct query *q, bool found, struct tsv_buf *out);

void query_free(struct query *q);

#endif
