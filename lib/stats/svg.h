/*
 * svg: a bar chart as a picture that stands alone.
 *
 * Scalable Vector Graphics (W3C, SVG 1.1 with a style sheet inside): text is text,
 * to be searched, copied and read out; colours follow the reader's light or dark
 * scheme; nothing is fetched from anywhere. The same report gives the same bytes.
 */
#ifndef STATS_SVG_H
#define STATS_SVG_H

#include "bytes/buf.h"
#include "stats/chart.h"

void svg_append(struct buf *out, const struct chart *c);

#endif
