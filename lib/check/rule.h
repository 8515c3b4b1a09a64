/*
 * rule: what the values of one column must be, as its schema says.
 */
#ifndef CHECK_RULE_H
#define CHECK_RULE_H

#include "check/finding.h"
#include "schema/memo.h"
#include "schema/schema.h"
#include "text/regex.h"
#include "tsv/tsv.h"

struct rule {
	const struct schema_column *column; /* borrowed */
	const struct schema_column *region; /* that it must be within, or NULL; borrowed */
	struct regex *pattern;		    /* NULL: any; owned */
	struct memo words, regions; /* what words of the column, and of its region, mean */
	size_t term;		    /* what the word that was checked last means, or TSV_NONE */
	struct tsv_dict suggested;  /* unknown words */
	size_t *suggestions;	    /* by their number: the term that is near; owned */
	size_t suggestion_capacity;
};

/* What is being checked. */
struct rule_context {
	struct findings *findings;
	struct tsv_span column; /* as findings take it */
	struct tsv_span field;	/* the same, of the value */
	struct tsv_buf scratch;
};

/* Makes the rule of a column; s names the schema in errors. Returns 0, or -1 for a pattern
 * that is none. */
int rule_init(struct rule *r, const struct schema *s, const struct schema_column *c,
	      struct tsv_error *e);

/*
 * Looks at a field that is not missing, as it stands in the stream. Adds what is
 * wrong to the findings. Returns 0, or -1 with e filled when a pattern gives up.
 */
int rule_check(struct rule *r, struct tsv_span field, struct rule_context *c,
	       struct tsv_error *e);

/* To be called after it, of a country: is it in the region that the record's field names,
 * which is not missing? */
void rule_check_within(struct rule *r, struct tsv_span field, struct rule_context *c);

void rule_free(struct rule *r);

#endif
