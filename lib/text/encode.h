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

typedef void encode_fn(struct tsv_buf *out, struct tsv_span text);

/*
 * Within a JSON string (RFC 8259), without its quotes. Beyond what must be, all
 * that text/vis.h hides is escaped, so that JSON is safe to look at.
 */
void encode_json(struct tsv_buf *out, struct tsv_span text);

/*
 * A JSON value: a string with its quotes, or the text as it stands where it is a number
 * and may be one.
 */
void encode_json_value(struct tsv_buf *out, struct tsv_span text, bool may_be_number);

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

/*
 * Within a line of MediaWiki's markup: what could begin a construct is a character
 * reference, line ends become blanks.
 */
void encode_wiki(struct tsv_buf *out, struct tsv_span text);

/*
 * Within a paragraph of TeX, or a value of BibTeX in braces or quotes (braces are
 * balanced, there are no quotes). Line ends become blanks; other controls, which TeX
 * cannot hold, U+FFFD.
 */
void encode_tex(struct tsv_buf *out, struct tsv_span text);

/*
 * Within a TEXT value of iCalendar or vCard (RFC 5545 section 3.3.11, RFC 6350). Controls,
 * which they cannot hold, become U+FFFD.
 */
void encode_ics(struct tsv_buf *out, struct tsv_span text);

/* Appends whole content as iCalendar has it (RFC 5545 section 3.1): lines that end with
 * CRLF and go on in the next behind 75 bytes. *column is where the line stands, 0 at first. */
void encode_ics_lines(struct tsv_buf *out, struct tsv_span text, size_t *column);

/* Is all of text a number as JSON writes it? */
bool encode_is_json_number(struct tsv_span text);

#endif
