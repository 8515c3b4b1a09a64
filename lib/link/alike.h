/*
 * alike: how near two spellings of a word are.
 *
 * 1 is the same and 0 another word. Between are, of words of letters:
 *   - an initial, `m` for `maria`: 0.8;
 *   - an abbreviation of three letters or more, `proc` for `proceedings`: 0.85;
 *   - spelling errors: one less the share of the longer one's letters that have to be
 *     inserted, deleted, replaced or swapped (optimal string alignment), if these are
 *     at most a quarter of them, or one of three.
 * Numbers that differ are others, except that one of five digits or more (a date, a
 * telephone) with one error is 0.5. Letters are counted as bytes.
 */
#ifndef LINK_ALIKE_H
#define LINK_ALIKE_H

#include "tsv/tsv.h"

/* Words longer than this are the same or others. */
#define ALIKE_MAX 64

/* Of two words as a corpus has them. Costs the product of their sizes at most; words
 * whose sets of letters are far apart are rejected first. */
double alike_words(struct tsv_span a, struct tsv_span b);

/* The same for texts of letters with their blanks left out, `pridhamstreet` for `pridham
 * street`; 0 for those that have a number, are longer than ALIKE_MAX, or are both shorter
 * than four. */
double alike_joined(struct tsv_span a, struct tsv_span b);

#endif
