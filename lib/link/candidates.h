/*
 * candidates: which records of a corpus are worth a comparison, without trying all pairs.
 *
 * A record has features: its words, whatever column they stand in, and the q-grams of
 * four bytes of each (`^mar`, `mari`, `aria`, `ria$`). An index lists the records of each
 * feature that few have. A record is looked up by its rarest features, and those whose
 * cosine with it (of weights ln((n + 1) / df)) is CANDIDATES_COSINE or more are its
 * candidates, at most CANDIDATES_MAX, the nearest. So a feature that many records have
 * costs nothing, and time is linear in the records: each looks at
 * CANDIDATES_LOOKED_AT entries of the index at most.
 */
#ifndef LINK_CANDIDATES_H
#define LINK_CANDIDATES_H

#include <stddef.h>
#include <stdint.h>

#include "link/corpus.h"

#define CANDIDATES_COSINE 0.2
#define CANDIDATES_MAX 100
#define CANDIDATES_LOOKED_AT 10000

struct candidate {
	uint32_t a; /* the earlier record */
	uint32_t b;
};

/*
 * Finds the candidates among the records, or, if split is not 0, between those before
 * split and the others. Only records of the same block are taken, if blocks (a number
 * for each record) is not NULL. Returns an array, which the caller frees, and sets its
 * size: ordered by b, then the nearest first.
 */
struct candidate *candidates_find(const struct corpus *c, size_t split, const size_t *blocks,
				  size_t *count);

#endif
