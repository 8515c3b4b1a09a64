/*
 * encode: text as it has to stand within other languages.
 *
 * Every function appends text so that a reader of the language gets just this
 * text back and nothing in it is taken for the language's own. Runs that need
 * nothing are copied at once. Bytes that are not UTF-8 become U+FFFD, one for each
 * maximal ill-formed part (text/utf8.h).
 */
#ifndef TEXT_ENCODE_H
#define TEXT_ENCODE_H

#include "tsv/tsv.h"

/*
 * Within a JSON string (RFC 8259), without its quotes. Beyond what must be, all
 * that text/vis.h hides is escaped, so that JSON is safe to look at.
 */
void encode_json(struct tsv_buf *out, struct tsv_span text);

/*
 * Within HTML or XML, as content or in a quoted attribute. Controls, which they
 * cannot hold, become U+FFFD; TAB and LF stay, CR becomes LF.
 */
void encode_html(struct tsv_buf *out, struct tsv_span text);

/*
 * Within a line of Markdown (CommonMark with GitHub's tables): every character
 * that could begin a construct is escaped, line ends become blanks.
 */
void encode_markdown(struct tsv_buf *out, struct tsv_span text);

/* Is all of text a number as JSON writes it? */
bool encode_is_json_number(struct tsv_span text);

#endif
