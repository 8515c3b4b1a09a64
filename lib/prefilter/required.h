/*
 * required: fixed strings of which one stands in whatever a regular expression
 * matches, found by looking at the expression.
 *
 * Only what is understood for sure is used (text/regex_syntax.h); an expression that is
 * not gives none, and is then tried on every field.
 */
#ifndef PREFILTER_REQUIRED_H
#define PREFILTER_REQUIRED_H

#include "tsv/tsv.h"

/* Is given a string, which lasts as long as the call. */
typedef void required_found(void *context, struct tsv_span string);

/*
 * Finds the longest such string of each alternative of source (`a.*bc|d` has the
 * two `bc` and `d`), and calls found with it. Returns false, perhaps after some
 * calls, when an alternative has none.
 */
bool required_strings(struct tsv_span source, required_found *found, void *context);

#endif
