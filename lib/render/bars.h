/*
 * bars: a bar chart in lines of text.
 */
#ifndef RENDER_BARS_H
#define RENDER_BARS_H

#include "render/chart.h"
#include "tsv/tsv.h"

/*
 * Appends a line of names, then one for each row: label, text, note, bar. No line is
 * wider than width as long as the texts have room; where there is little, the note goes
 * first, then the bar, and labels are cut. Bars are drawn with the blocks U+2588 to
 * U+258F, an eighth of a column exact, or, when those cannot be shown, with `#`. Where
 * there are values below zero, all bars begin at a place between both ends.
 */
void bars_append(struct tsv_buf *out, const struct chart *c, size_t width, bool blocks);

#endif
