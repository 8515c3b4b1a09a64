/*
 * regex: one Perl-compatible regular expression, by PCRE2 and its JIT.
 *
 * Text is UTF-8 and classes are Unicode's (UTF and UCP); bytes that are not
 * UTF-8 match nothing and stop nothing. `^` and `$` are the text's ends. How
 * hard a match may try is limited, so that no pattern can hang a job.
 *
 * Under a fold the expression is looked for in folded text: its ordinary letters
 * are folded too, and it is compiled to ignore case. In a class a letter that
 * folds to several (`[ß]`) and a letter written as an escape (`\xE9`) cannot be
 * folded and stay as they are.
 */
#ifndef QUERY_REGEX_H
#define QUERY_REGEX_H

#include <stdbool.h>
#include <stddef.h>

#include "text/fold.h"
#include "tsv/tsv.h"

struct regex_options {
	enum fold fold;
	bool word;  /* no letter, mark, digit or `_` may touch the match */
	bool whole; /* the match must be all of the text */
};

struct regex;

/*
 * Compiles source. Returns it, to be freed by regex_free(), or NULL with e
 * filled and *place set to the byte of source where it is wrong.
 */
struct regex *regex_new(struct tsv_span source, struct regex_options options, size_t *place,
			struct tsv_error *e);

/*
 * Looks in text, which the caller has folded, for the first match that begins at
 * from or later; *found is it. Returns 1, 0, or -1 with e filled when the limits
 * are hit.
 */
int regex_find(struct regex *r, struct tsv_span text, size_t from, struct tsv_span *found,
	       struct tsv_error *e);

void regex_free(struct regex *r);

#endif
