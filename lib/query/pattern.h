/*
 * pattern: what is looked for in fields, one pattern or many of one kind.
 *
 * A pattern is a fixed string or a regular expression (query/regex.h) and is
 * looked for in a field's value (unescaped), folded as the options say. One
 * that matches is enough.
 */
#ifndef QUERY_PATTERN_H
#define QUERY_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

#include "query/regex.h"
#include "tsv/tsv.h"

struct pattern;

/* An empty set of patterns, to be freed by pattern_free(). */
struct pattern *pattern_new(struct regex_options options);

/* Adds a fixed string. */
void pattern_add_fixed(struct pattern *p, struct tsv_span text);

/*
 * Adds a regular expression. Returns 0, or -1 with e filled and *place set to
 * the byte of source where it is wrong.
 */
int pattern_add_regex(struct pattern *p, struct tsv_span source, size_t *place,
		      struct tsv_error *e);

/* To be called once, after the last was added. */
void pattern_prepare(struct pattern *p);

/*
 * Can fields in which nothing matches be passed over a whole block at a time? If
 * so, pattern_candidate() gives, of a block's bytes, the first place at from or
 * later that lies in a field in which one may match, or to when there is none.
 */
bool pattern_sieves(const struct pattern *p);
size_t pattern_candidate(const struct pattern *p, const char *data, size_t from, size_t to);

/* Does one match in the field? Returns 1, 0, or -1 with e filled. */
int pattern_match(struct pattern *p, struct tsv_span field, struct tsv_error *e);

/* The same for a field in which a candidate lies, so many bytes from its begin. */
int pattern_match_at(struct pattern *p, struct tsv_span field, size_t place,
		     struct tsv_error *e);

/* The same for a value, which is unescaped already, or a part of one. */
int pattern_match_value(struct pattern *p, struct tsv_span value, struct tsv_error *e);

/*
 * Finds the first match, the longest of those that begin there, in a value that
 * is unescaped and folded already, at from or later. Returns 1, 0 or -1.
 */
int pattern_find(struct pattern *p, struct tsv_span value, size_t from, struct tsv_span *found,
		 struct tsv_error *e);

enum fold pattern_fold(const struct pattern *p);

void pattern_free(struct pattern *p);

#endif
