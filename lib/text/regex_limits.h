/*
 * regex_limits: how much a search may do (text/regex.h says why), as contexts for PCRE2.
 *
 * They and the JIT's stack serve all expressions: searches do not overlap.
 */
#ifndef TEXT_REGEX_LIMITS_H
#define TEXT_REGEX_LIMITS_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "tsv/tsv.h"

/* What a counted search did. */
struct regex_work {
	size_t done;
	size_t callout; /* what one costs */
	size_t place;	/* of the last callout */
};

/* The context of a search with a limit that the text's size leaves bounded; NULL: there is
 * none, it must be counted. */
pcre2_match_context *regex_limits_bounded(struct tsv_span text);

/* That of a search that w counts, of code with callouts; slow is one without the JIT. */
pcre2_match_context *regex_limits_counting(struct regex_work *w, size_t from, bool slow);

/* Counts a look through all of a text besides. */
void regex_limits_add(struct regex_work *w, struct tsv_span text);

/* What PCRE2 made; NULL is out of memory. */
void *regex_limits_need(void *made);

/* PCRE2's memory is the library's: where there is none, the handler of <tsv.h> is called. */
pcre2_general_context *regex_limits_memory(void);
pcre2_compile_context *regex_limits_compile(void);

#endif
