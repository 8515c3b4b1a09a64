/*
 * svg: a bar chart as a picture that stands alone.
 *
 * Scalable Vector Graphics (W3C, SVG 1.1 with a style sheet inside): text is text,
 * to be searched, copied and read out; colours follow the reader's light or dark
 * scheme; nothing is fetched from anywhere. The same chart gives the same bytes.
 */
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

#include "render/chart.h"
#include "tsv/tsv.h"

void svg_append(struct tsv_buf *out, const struct chart *c);

#endif
