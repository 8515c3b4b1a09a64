/*
 * sections: where the entries of a programme's page begin.
 *
 * An entry begins with a mark, a line by itself: a case's number or the
 * mediator's `M`. Page numbers look alike; a number is a case's when a title and
 * a place follow, and of several before one title the one that is expected next,
 * else the last.
 */
#ifndef IMPORT_SECTIONS_H
#define IMPORT_SECTIONS_H

#include "import/lines.h"
#include "tsv/tsv.h"

/* The value of a line of digits alone; 0 when it is anything else. */
size_t sections_value(struct tsv_span line);

/* Does an entry begin at line i? last is the number of the last case, 0 for none. */
bool sections_begins_entry(const struct text_lines *t, size_t i, size_t last);

/* Where what begins at line i ends: at the next entry or workshop. */
size_t sections_end(const struct text_lines *t, size_t i, size_t last);

#endif
