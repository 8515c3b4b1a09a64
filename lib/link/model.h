/*
 * model: the probability that two records tell of the same, learned from the pairs
 * themselves.
 *
 * The model is that of Fellegi and Sunter (A Theory for Record Linkage, 1969): each
 * column's level of likeness (compare.h) has a probability m among pairs that match and
 * u among those that do not, and adds ln(m / u) to the log odds of a match; what is
 * missing adds nothing. The share of matches, m and u are estimated from the candidates
 * by expectation maximisation, without training data.
 *
 * Left alone, that finds any two classes, such as pairs of the same city and others. So
 * what a duplicate is has been fixed: what matches is alike on the whole (the mean
 * likeness of the record has fixed weights), a column does not differ in more than half
 * of what matches, and a column of numbers in no more than one of twenty.
 */
#ifndef LINK_MODEL_H
#define LINK_MODEL_H

#include <stddef.h>

#include "link/candidates.h"
#include "link/compare.h"

struct score {
	float odds;	/* the log odds of a match */
	float evidence; /* the columns that were compared, at least 1 */
};

/*
 * Sets the score of each candidate. Costs a comparison of each, and then the number of
 * different results times a constant.
 */
void model_score(const struct corpus *c, const struct candidate *candidates, size_t count,
		 struct score *scores);

#endif
