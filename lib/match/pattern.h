/*
 * pattern: what is looked for in fields, one pattern or many of one kind.
 *
 * A pattern is a fixed string or a regular expression (match/regex.h) and is
 * looked for in a field's value (unescaped), folded as the options say. One
 * that matches is enough.
 */
#ifndef MATCH_PATTERN_H
#define MATCH_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

#include "bytes/span.h"
#include "io/error.h"
#include "match/regex.h"

struct pattern;

/* An empty set of patterns, to be freed by pattern_free(). */
struct pattern *pattern_new(struct regex_options options);

/* Adds a fixed string. */
void pattern_add_fixed(struct pattern *p, struct span text);

/*
 * Adds a regular expression. Returns 0, or -1 with e filled and *place set to
 * the byte of source where it is wrong.
 */
int pattern_add_regex(struct pattern *p, struct span source, size_t *place, struct error *e);

/* To be called once, after the last was added. */
void pattern_prepare(struct pattern *p);

/* Does one match in the field? Returns 1, 0, or -1 with e filled. */
int pattern_match(struct pattern *p, struct span field, struct error *e);

/*
 * Finds the first match, the longest of those that begin there, in a value that
 * is unescaped and folded already, at from or later. Returns 1, 0 or -1.
 */
int pattern_find(struct pattern *p, struct span value, size_t from, struct span *found,
		 struct error *e);

enum fold pattern_fold(const struct pattern *p);

void pattern_free(struct pattern *p);

#endif
