/*
 * required: fixed strings of which one stands in whatever a regular expression
 * matches, found by looking at the expression.
 *
 * Only what is understood for sure is used; an expression that is not gives none,
 * and is then tried on every field.
 */
#ifndef MATCH_REQUIRED_H
#define MATCH_REQUIRED_H

#include <stdbool.h>

#include "bytes/buf.h"
#include "bytes/span.h"

/*
 * Finds the longest such string of each alternative of source (`a.*bc|d` has the
 * two `bc` and `d`), and calls found with it. Returns false, perhaps after some
 * calls, when an alternative has none.
 */
bool required_strings(struct span source, void (*found)(void *context, struct span string),
		      void *context);

#endif
