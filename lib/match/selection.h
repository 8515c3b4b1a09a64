/*
 * selection: which records of a table are kept.
 *
 * A record is selected when a pattern matches in one of the fields that are
 * searched, and every choice and every condition (or any condition, if that is
 * asked for) holds; what is not given does not count.
 */
#ifndef MATCH_SELECTION_H
#define MATCH_SELECTION_H

#include <stdbool.h>
#include <stddef.h>

#include "io/error.h"
#include "match/choice.h"
#include "match/condition.h"
#include "match/pattern.h"
#include "match/picked.h"
#include "record/block.h"
#include "record/fields.h"

struct selection {
	struct pattern *pattern; /* or NULL; owned, as all below */
	struct fields searched;
	bool *is_searched; /* by column */
	struct choice *choices;
	size_t choice_count;
	size_t choice_capacity;
	struct condition *conditions;
	size_t condition_count;
	size_t condition_capacity;
	bool any; /* one of the conditions is enough */
	struct picked picked;
};

/* Adds a value to the choice of that column, which is made if need be; returns
 * whether the value is known (match/choice.h). */
bool selection_choose(struct selection *s, const struct catalogue_column *of,
		      struct span value);

/* Adds a condition, as condition_parse(). */
int selection_add_condition(struct selection *s, const char *text, enum fold fold,
			    size_t *place, struct error *e);

/*
 * Finds all columns; list names those that are searched, NULL is all. Returns 0,
 * or -1 with e filled.
 */
int selection_resolve(struct selection *s, const struct header *h, const char *list,
		      struct error *e);

/*
 * Picks the selected ones of the block's records from begin up to end into s->picked.
 * Returns 0, or -1 with e filled, file and line included, when one cannot be judged:
 * those before it are picked, and s->picked ends there.
 */
int selection_pick(struct selection *s, const struct block *b, size_t begin, size_t end,
		   struct error *e);

void selection_free(struct selection *s);

#endif
