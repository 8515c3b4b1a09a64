/*
 * caret: shows the place of an argument at which it is wrong, on two lines:
 *
 *     ...what stands before(what follows...
 *                          ^
 */
#ifndef TEXT_CARET_H
#define TEXT_CARET_H

#include "tsv/tsv.h"

/*
 * Appends what stands around a place of the text, cut to about 75 columns and with
 * controls made visible. Returns the column of the place, for the caret.
 */
size_t caret_append(struct tsv_buf *out, struct tsv_span text, size_t place);

#endif
