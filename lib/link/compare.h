/*
 * compare: how alike two records are, field by field.
 *
 * Fields are alike by the weight of the words that they share, in any order. Words that
 * are spelt otherwise (alike.h) count as far as they are alike; each is paired once, the
 * heaviest pairs first. The likeness is the mean of two shares: that of all words of
 * both (Dice's coefficient) and that of the words of the lighter one (the overlap
 * coefficient), so that a title is near to the same title with a subtitle.
 *
 * A word that both have in two columns counts in one of them, in that with the shorter
 * fields: what a city's name tells is told once, though it stands in the title, too.
 */
#ifndef LINK_COMPARE_H
#define LINK_COMPARE_H

#include <stddef.h>
#include <stdint.h>

#include "link/corpus.h"

/* What a comparison of two fields came to. */
enum level {
	LEVEL_MISSING, /* in one of them, or in both */
	LEVEL_DIFFERS,
	LEVEL_FAR,
	LEVEL_SOME,
	LEVEL_NEAR,
	LEVEL_COMMON, /* equal, as are too many to be duplicates */
	LEVEL_EQUAL,
	LEVELS,
};

/* What all fields of a record came to: the mean likeness of those that neither lacks,
 * by their weights, in tenths. */
#define COMPARE_TENTHS 10

/*
 * Compares records a and b: levels[j] is that of column j, and levels[columns] the
 * mean likeness, 0 to COMPARE_TENTHS - 1.
 */
void compare_records(const struct corpus *c, size_t a, size_t b, unsigned char *levels);

#endif
