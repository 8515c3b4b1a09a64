/*
 * wrap: breaks text into lines of a width.
 *
 * A line is broken at blanks, after a hyphen or dash within a word, at a
 * zero-width space, and between ideographs and kana, which have no blanks; there
 * no line begins with a closing mark or a small kana, and none ends with an
 * opening bracket (after Unicode Standard Annex 14, of which this is a small part).
 * Korean, which has blanks, is broken at them. A word longer than a line is
 * broken between clusters.
 */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include "tsv/tsv.h"

/*
 * Cuts the next line, of at most so many columns (at least 1), off *rest; the
 * blanks at the break belong to no line. An LF ends a line, too: two make an empty
 * one. A line is wider only when its single cluster is. Returns false when
 * nothing is left.
 */
bool wrap_line(struct tsv_span *rest, size_t columns, struct tsv_span *line);

#endif
