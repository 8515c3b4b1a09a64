/*
 * dtoa: doubles as people and programs read them.
 */
#ifndef STATS_DTOA_H
#define STATS_DTOA_H

#include "tsv/tsv.h"

/*
 * Appends the shortest text that reads back as the same finite double; without an
 * exponent from 1e-7 up to 1e21, as JavaScript and JSON's users write numbers. Zero
 * has no sign.
 */
void dtoa_append(struct tsv_buf *out, double value);

#endif
