/*
 * fold: text with differences taken out that a search shall not see.
 *
 * Two texts are the same to a reader who ignores case (or case, accents and
 * composition) when their folded bytes are equal. Bytes that are not UTF-8 are
 * kept as they are. Folding is idempotent, and ASCII keeps its size. What is found in text
 * that is folded by FOLD_CASE is found by FOLD_BASE too, parts of Hangul syllables
 * excepted.
 */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include "tsv/tsv.h"

enum fold {
	FOLD_NONE,
	/* Unicode's full case folding (CaseFolding.txt, C and F): `STRASSE` is `Straße`. */
	FOLD_CASE,
	/*
	 * Case, accents and composition: `SAO` is `São`. Case is folded as above, text is
	 * decomposed canonically (NFD), and what combines with the letter before it is
	 * dropped: characters with a combining class (accents, points) and enclosing
	 * marks. The iota below a Greek letter is a letter when case is folded, and so
	 * it stays one. Vowel signs of Indian scripts have no class and stay; so do
	 * letters that do not decompose, as `ø` and `ł`. Hangul is composed, so that a
	 * syllable does not match within another. Apostrophes and dashes of print are
	 * the ones that are typed.
	 */
	FOLD_BASE,
};

/* Appends text, folded. */
void fold_append(struct tsv_buf *out, struct tsv_span text, enum fold fold);

/* Are the two the same once folded? */
bool fold_equal(struct tsv_span a, struct tsv_span b, enum fold fold);

#endif
