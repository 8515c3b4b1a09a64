/*
 * entity: character references of HTML, `&eacute;`, `&#233;`, `&#xE9;`.
 */
#ifndef MEND_ENTITY_H
#define MEND_ENTITY_H

#include "tsv/tsv.h"

/* No reference is longer: `&thetasym;`, and `&#0001234;` has room for zeros. */
#define ENTITY_MAX 12

/*
 * Appends the character that a reference, which text begins with, stands for. Returns the
 * size of the reference, its `;` included, or 0 where there is none that is known: what is
 * left without `;` as in `a=1&copy=2` is none. Constant time.
 */
size_t entity_append(struct tsv_buf *out, struct tsv_span text);

#endif
