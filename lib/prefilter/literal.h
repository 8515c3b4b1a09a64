/*
 * literal: a string that every match holds, made ready to be looked for.
 *
 * The string is folded; the text is not. So that no match is missed, the sieve lets pass
 * the first or last byte of any character that folds to a letter of the string, and the
 * marks that may stand between letters.
 */
#ifndef PREFILTER_LITERAL_H
#define PREFILTER_LITERAL_H

#include "prefilter/sieve.h"
#include "text/fold.h"
#include "tsv/tsv.h"

/*
 * Makes a sieve for text that holds, once folded, the string: a candidate lies
 * within the text that folds to it; with FOLD_NONE it is where the string would
 * begin. Returns false when no sieve would serve.
 */
bool literal_sieve(struct sieve *s, struct tsv_span string, enum fold fold);

#endif
