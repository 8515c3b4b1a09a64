/*
 * rule: what the values of one column must be, as its schema says.
 */
#ifndef CHECK_RULE_H
#define CHECK_RULE_H

#include "check/finding.h"
#include "check/unique.h"
#include "schema/memo.h"
#include "schema/schema.h"
#include "text/regex.h"
#include "tsv/tsv.h"

struct rule {
	const struct schema_column *column; /* borrowed */
	struct unique *unique;		    /* NULL: values may stand twice; owned */
	struct regex *pattern;		    /* NULL: any; owned */
	struct memo words, regions; /* what words of the column, and of its region, mean */
	struct tsv_dict suggested;  /* unknown words */
	size_t *suggestions;	    /* by their number: the term that is near; owned */
	size_t suggestion_capacity;
};

/* What is being checked. */
struct rule_context {
	struct findings *findings;
	const struct tsv_reader *readers; /* of all files, for their names */
	size_t file;			  /* the number of this one */
	struct tsv_span column;		  /* as findings take it */
	struct tsv_span field;		  /* the same, of the value */
	struct tsv_buf scratch;
};

/*
 * Looks at a field that is not missing, as it stands in the stream. Adds what is
 * wrong to the findings. Returns 0, or -1 with e filled when a pattern gives up.
 */
int rule_check(struct rule *r, struct tsv_span field, struct rule_context *c,
	       struct tsv_error *e);

void rule_free(struct rule *r);

#endif
