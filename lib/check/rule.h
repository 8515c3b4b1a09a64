/*
 * rule: what the values of one column must be.
 *
 * A rule is made by rules_of_catalogue() (check/rules.h) or schema_read()
 * (check/schema.h), and is all zeros where it asks for nothing.
 */
#ifndef CHECK_RULE_H
#define CHECK_RULE_H

#include <stdbool.h>
#include <stddef.h>

#include "check/finding.h"
#include "check/type.h"
#include "check/unique.h"
#include "text/regex.h"
#include "schema/vocabulary.h"
#include "tsv/tsv.h"

struct rule {
	char *name; /* of the column; owned */
	enum rule_type type;
	bool list; /* a list, whose elements are looked at one by one */
	bool required;
	struct unique *unique;		     /* NULL: values may stand twice; owned */
	const struct vocabulary *vocabulary; /* NULL: any word */
	char *partner;			     /* filled and empty with this column; owned */
	struct tsv_dict *choices; /* the values allowed, by choice_of(); NULL: any; owned */
	struct regex *pattern;	  /* NULL: any; owned */
	struct limit minimum, maximum;
	size_t min_length, max_length; /* in characters; 0: no limit */
	bool has_max_length;
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
