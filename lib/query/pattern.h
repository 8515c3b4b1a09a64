/*
 * pattern: what is looked for in a value, one pattern or many of one kind.
 *
 * A pattern is a fixed string (text/string_set.h) or a regular expression
 * (text/regex.h), folded as the options say. One that matches is enough.
 */
#ifndef QUERY_PATTERN_H
#define QUERY_PATTERN_H

#include "text/regex.h"
#include "tsv/tsv.h"

struct pattern;

/* An empty set of patterns, to be freed by pattern_free(). */
struct pattern *pattern_new(struct regex_options options);

/* Adds a fixed string. */
void pattern_add_string(struct pattern *p, struct tsv_span string);

/*
 * Adds a regular expression. Returns 0, or -1 with e filled and *place set to
 * the byte of source where it is wrong.
 */
int pattern_add_regex(struct pattern *p, struct tsv_span source, size_t *place,
		      struct tsv_error *e);

/* To be called once, after the last was added. */
void pattern_prepare(struct pattern *p);

/* Does one match in the value, unescaped? Returns 1, 0, or -1 with e filled. */
int pattern_match(struct pattern *p, struct tsv_span value, struct tsv_error *e);

/*
 * Finds the first match, the longest of those that begin there, in a value that
 * is folded already, at from or later. Returns 1, 0 or -1.
 */
int pattern_find(struct pattern *p, struct tsv_span value, size_t from, struct tsv_span *found,
		 struct tsv_error *e);

enum fold pattern_fold(const struct pattern *p);

void pattern_free(struct pattern *p);

#endif
