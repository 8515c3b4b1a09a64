/*
 * groups: scores of pairs that agree with each other.
 *
 * A duplicate of a duplicate is a duplicate. So records are grouped by average linkage
 * (UPGMA): the two groups whose pairs have the highest mean log odds are joined first,
 * and that mean becomes the log odds of each pair that the step joins. A pair weighs as
 * much as it has columns that were compared, so that two editions of a paper stay two
 * though a reference without a year may be of either. A pair that is no candidate has
 * GROUPS_FLOOR and the weight of one column.
 */
#ifndef LINK_GROUPS_H
#define LINK_GROUPS_H

#include <stddef.h>

#include "link/candidates.h"
#include "link/model.h"

/* Log odds beyond these count as these. */
#define GROUPS_FLOOR (-8.0f)
#define GROUPS_CEILING 8.0f

/* Records that hang together in greater numbers are split at their weaker pairs first. */
#define GROUPS_MAX ((size_t)1000)

/*
 * Replaces the log odds of candidates among that many records. Those of pairs
 * that cannot come to `least` may stay as they are. Costs time and memory of the square
 * of GROUPS_MAX at most for each thousand records that hang together.
 */
void groups_score(const struct candidate *candidates, size_t count, size_t records, float least,
		  struct score *scores);

#endif
