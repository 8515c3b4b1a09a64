/*
 * word: where words end.
 *
 * Letters, marks, digits and `_` belong to words: what the expression [\w\p{M}] matches
 * under Unicode. A byte that is not UTF-8 does not.
 */
#ifndef TEXT_WORD_H
#define TEXT_WORD_H

#include "tsv/tsv.h"

/* Do size bytes of the text, from begin on, touch nothing around them that belongs to a
 * word? */
bool word_stands_alone(struct tsv_span text, size_t begin, size_t size);

#endif
