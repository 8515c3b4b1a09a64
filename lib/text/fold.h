/*
 * fold: text with differences taken out that a search shall not see.
 *
 * Two texts are the same to a reader who ignores case (or case, accents and
 * composition) when their folded bytes are equal. Bytes that are not UTF-8 are
 * kept as they are. Folding is idempotent.
 */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdbool.h>

#include "bytes/buf.h"
#include "bytes/span.h"

enum fold {
	FOLD_NONE,
	/* Unicode's full case folding (CaseFolding.txt, C and F): `STRASSE` is `Straße`. */
	FOLD_CASE,
	/* Case, and what canonical decomposition shows to be a mark: `SAO` is `São`. */
	FOLD_BASE,
};

/* Appends text, folded. */
void fold_append(struct buf *out, struct span text, enum fold fold);

/* Are the two the same once folded? */
bool fold_equal(struct span a, struct span b, enum fold fold);

#endif
