/*
 * vis: text that does nothing to a terminal or a log but stand there.
 *
 * Controls (C0, DEL, C1 also as UTF-8), bidirectional controls, line and
 * paragraph separators and bytes that are not UTF-8 are shown as `\x1b` or
 * `\u202e`; all else is kept.
 */
#ifndef TEXT_VIS_H
#define TEXT_VIS_H

#include "tsv/tsv.h"

/* Must this code point (or UTF8_INVALID) not reach a terminal as it is? */
bool vis_hides(uint32_t code);

/* Appends text with what it must not hold made visible. */
void vis_append(struct tsv_buf *out, struct tsv_span text);

/* The same for text of several lines and columns: LF and TAB are kept. */
void vis_append_lines(struct tsv_buf *out, struct tsv_span text);

#endif
