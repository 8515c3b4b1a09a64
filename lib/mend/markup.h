/*
 * markup: HTML to plain text.
 *
 * Tags, comments, scripts and styles go; references become characters (mend/entity.h).
 * Paragraphs have an empty line between, other blocks and `<br>` begin a new line, an item
 * of a list begins with `- `, a cell of a table with a blank. Runs of blanks and line ends
 * are one blank, but within `<pre>`, and in text without a tag, where they stay.
 *
 * A reference whose character would begin a tag or another reference stays as it stands
 * (`&lt;b&gt;`, `&amp;lt;`), so that reading the text again changes nothing.
 *
 * Nothing that is text is lost: what is no whole tag (`a<b`), no known reference (`R&D`) or
 * no whole comment stays as it stands. Time is linear in the text.
 */
#ifndef MEND_MARKUP_H
#define MEND_MARKUP_H

#include "tsv/tsv.h"

/*
 * Appends the text. Returns whether it could be read: what has more than
 * MARKUP_UNFINISHED_MAX tags that do not end is no HTML.
 */
#define MARKUP_UNFINISHED_MAX 16
bool markup_append_text(struct tsv_buf *out, struct tsv_span html);

#endif
