/*
 * regex_source: an expression as it is compiled, with what its options add to it.
 */
#ifndef TEXT_REGEX_SOURCE_H
#define TEXT_REGEX_SOURCE_H

#include "text/regex.h"
#include "tsv/tsv.h"

/*
 * Makes out the expression with its letters folded, within what word and whole add; end
 * comes between the two, to end a comment or a quotation that would go on.
 */
void regex_source_build(struct tsv_buf *out, struct tsv_span source,
			struct regex_options options, const char *end);

#endif
