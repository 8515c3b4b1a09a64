/*
 * regex: one Perl-compatible regular expression, by PCRE2 and its JIT.
 *
 * Text is UTF-8 and classes are Unicode's (UTF and UCP); bytes that are not
 * UTF-8 match nothing and stop nothing. `^` and `$` are the text's ends.
 *
 * Under a fold the expression is looked for in folded text: its ordinary letters
 * are folded too, and it is compiled to ignore case. In a class a letter that
 * folds to several (`[ß]`) and a letter written as an escape (`\xE9`) cannot be
 * folded and stay as they are.
 *
 * A search ends after about a second at most, with an error; which ones do depends on
 * the expression and the text alone, not on the machine. PCRE2 limits the backtracking
 * from one place of the text, but neither that from all of them nor the bytes that
 * `.*` passes. So text is first searched with a limit that its size leaves bounded;
 * where that does not do, again with a callout before each item of the expression
 * (PCRE2_AUTO_CALLOUT, pcre2callout(3)), which counts items and the bytes between
 * them.
 */
#ifndef TEXT_REGEX_H
#define TEXT_REGEX_H

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
 * from or later; *found is it. Returns 1, 0, or -1 with e filled when it
 * takes too long.
 */
int regex_find(struct regex *r, struct tsv_span text, size_t from, struct tsv_span *found,
	       struct tsv_error *e);

/*
 * Appends text with each match replaced by what the template makes of it, as
 * pcre2_substitute() does (extended, all matches): `$1` is what the first group matched,
 * empty where it did not. Of an expression without a fold. Returns 1, 0 when nothing
 * matched, or -1 with e filled when it takes too long or makes more than REGEX_MADE_MAX
 * bytes.
 */
#define REGEX_MADE_MAX ((size_t)64 * 1024 * 1024)
int regex_substitute(struct regex *r, struct tsv_span text, struct tsv_span template,
		     struct tsv_buf *out, struct tsv_error *e);

/* Can the template be used with the expression? Returns 0, or -1 with e filled and *place
 * the byte of the template where it is wrong. */
int regex_check_template(const struct regex *r, struct tsv_span template, size_t *place,
			 struct tsv_error *e);

void regex_free(struct regex *r);

#endif
