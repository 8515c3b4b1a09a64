/*
 * width: how many columns of a terminal text takes.
 *
 * Text is measured by grapheme cluster (Unicode Standard Annex 29, through
 * utf8proc): a letter with its marks, an emoji with its modifiers, a flag. A
 * cluster takes what its code points take one by one, as wcwidth(3) of glibc and
 * terminals have it: marks that are drawn above or below take none, vowel signs that
 * stand beside their letter (Indic, Thai and Lao AM) one. An emoji takes two,
 * whatever changes it (U+FE0F, a skin tone, a joined emoji, a keycap). East Asian
 * wide and fullwidth characters take two columns, ambiguous ones one. A byte that is
 * not UTF-8 takes one column, as the U+FFFD that a terminal shows for it; a control
 * none. Costs are linear in the bytes.
 */
#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include "tsv/tsv.h"

/* How many bytes the first cluster of a text that is not empty takes; *columns is its width. */
size_t width_cluster(struct tsv_span text, size_t *columns);

/*
 * How many bytes from the start are characters of everyday text that need no
 * closer look: printable ASCII but the backslash, letters of Latin alphabets,
 * ideographs, Hangul. Stops at the first that would reach beyond so many columns,
 * or before one that what follows may change; *used is what they take.
 */
size_t width_simple(struct tsv_span text, size_t columns, size_t *used);

/* The columns of all of text. */
size_t width_of(struct tsv_span text);

/* How many bytes of text, in whole clusters, fit so many columns; *used is what they take. */
size_t width_fit(struct tsv_span text, size_t columns, size_t *used);

/* Appends text cut to at most so many columns, an ellipsis (U+2026) at the end
 * when something was cut. Returns the columns that it takes. */
size_t width_append_cut(struct tsv_buf *out, struct tsv_span text, size_t columns);

/* Appends so many spaces. */
void width_pad(struct tsv_buf *out, size_t columns);

#endif
