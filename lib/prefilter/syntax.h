/*
 * syntax: the little of a regular expression's syntax that must be known to look
 * into one: where its classes, groups and escapes end.
 */
#ifndef PREFILTER_SYNTAX_H
#define PREFILTER_SYNTAX_H

#include <stdbool.h>
#include <stddef.h>

#include "tsv/tsv.h"

/* The size of the class that s begins with its `[`; all of s when it is not closed. */
size_t syntax_class(struct tsv_span s);

/* The size of what `\Q` at the front of s quotes, with its `\E`. */
size_t syntax_quoted(struct tsv_span s);

/*
 * The size of the group that s begins with its `(`, or 0 for one that is not
 * closed, a comment, or one that holds what changes the meaning of others.
 */
size_t syntax_group(struct tsv_span s);

/* Does the expression hold nothing but ordinary characters? */
bool syntax_is_plain(struct tsv_span s);

#endif
