/*
 * fold: text with differences taken out that a search shall not see.
 *
 * Two texts are the same to a reader who ignores case (or case, accents and
 * composition) when their folded bytes are equal. Bytes that are not UTF-8 are
 * kept as they are. Folding is idempotent, and ASCII keeps its size.
 */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdbool.h>

#include "tsv/tsv.h"

enum fold {
	FOLD_NONE,
	/* Unicode's full case folding (CaseFolding.txt, C and F): `STRASSE` is `Straße`. */
	FOLD_CASE,
	/*
	 * Case, accents and composition: `SAO` is `São`. Text is decomposed
	 * canonically (NFD) and folded, and what combines with the letter before
	 * it is dropped: characters with a combining class (accents, points, the
	 * iota below) and enclosing marks. Vowel signs of Indian scripts have no
	 * class and stay; so do letters that do not decompose, as `ø` and `ł`.
	 * Hangul is composed, so that a syllable does not match within another.
	 */
	FOLD_BASE,
};

/* Appends text, folded. */
void fold_append(struct tsv_buf *out, struct tsv_span text, enum fold fold);

/* Are the two the same once folded? */
bool fold_equal(struct tsv_span a, struct tsv_span b, enum fold fold);

#endif
