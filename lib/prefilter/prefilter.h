/*
 * prefilter: finds fast where patterns may match, so that most records are never looked
 * at one by one.
 *
 * Of each pattern a string is known that stands in every field in which it matches. Many
 * strings are looked for as a set (text/string_set.h), one by its rarest bytes
 * (prefilter/sieve.h), over whole batches, whatever fields they hold. What is found is a
 * candidate: a pattern may match in its field. Fields without one match nothing.
 *
 * It only saves time: results are the same without it. (But a search that gives up on a
 * field because it takes too long, text/regex.h, cannot fail where it is not asked.)
 * case-grep goes without it when the environment has CASES_PREFILTER=off; the tests run
 * both ways and compare.
 */
#ifndef PREFILTER_PREFILTER_H
#define PREFILTER_PREFILTER_H

#include "text/regex.h"
#include "tsv/tsv.h"

struct prefilter;

/* For patterns of these options; freed by prefilter_free(). */
struct prefilter *prefilter_new(struct regex_options options);

/* Adds a pattern: a fixed string, or a regular expression that PCRE2 compiles. */
void prefilter_add_string(struct prefilter *p, struct tsv_span string);
void prefilter_add_regex(struct prefilter *p, struct tsv_span source);

/*
 * To be called once, after the last was added. Returns whether prefilter_next() may be
 * called: false when a pattern may match anywhere.
 */
bool prefilter_prepare(struct prefilter *p);

/*
 * The first candidate of a batch's bytes at from or later: a place in a field in which a
 * pattern may match. Returns to when there is none.
 */
size_t prefilter_next(const struct prefilter *p, const char *data, size_t from, size_t to);

/*
 * Does a pattern match at the candidate that lies place bytes behind the field's begin,
 * for sure? Looks at what stands around it only.
 */
bool prefilter_confirms(struct prefilter *p, struct tsv_span field, size_t place);

void prefilter_free(struct prefilter *p);

#endif
