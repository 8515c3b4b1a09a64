/*
 * selection: which records of a table are kept.
 *
 * A record is selected when a pattern matches in one of the fields that are
 * searched, and every choice and every condition (or any condition, if that is
 * asked for) holds; what is not given does not count.
 */
#ifndef QUERY_QUERY_H
#define QUERY_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "query/condition.h"
#include "query/filter.h"
#include "query/pattern.h"
#include "query/value_filter.h"
#include "tsv/tsv.h"

struct query {
	struct pattern *pattern; /* or NULL; owned, as all below */
	struct tsv_columns searched;
	bool *is_searched; /* by column */
	struct value_filter *choices;
	size_t choice_count;
	size_t choice_capacity;
	struct condition *conditions;
	size_t condition_count;
	size_t condition_capacity;
	bool any; /* one of the conditions is enough */
	struct filter picked;
};

/* Adds a value to the choice of that column, which is made if need be; returns
 * whether the value is known (query/value_filter.h). */
bool query_add_value(struct query *s, const struct catalogue_column *of, struct tsv_span value);

/* Adds a condition, as condition_parse(). */
int query_add_condition(struct query *s, const char *text, enum fold fold, size_t *place,
			struct tsv_error *e);

/*
 * Finds all columns; list names those that are searched, NULL is all. Returns 0,
 * or -1 with e filled.
 */
int query_resolve(struct query *s, const struct tsv_header *h, const char *list,
		  struct tsv_error *e);

/*
 * Picks the selected ones of the block's records from begin up to end into s->picked.
 * Returns 0, or -1 with e filled, file and line included, when one cannot be judged:
 * those before it are picked, and s->picked ends there.
 */
int query_run(struct query *s, const struct tsv_batch *b, size_t begin, size_t end,
	      struct tsv_error *e);

void query_free(struct query *s);

#endif
