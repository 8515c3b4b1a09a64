/*
 * dupes: probable duplicates within a table, or between two, as a table of pairs.
 *
 * Records become words with weights (corpus.h), an index finds the pairs worth a look
 * (candidates.h), a model learned from these gives each pair the probability that both
 * tell of the same (model.h), and within a table pairs have to agree with each other
 * (groups.h).
 */
#ifndef LINK_DUPES_H
#define LINK_DUPES_H

#include <stdbool.h>
#include <stddef.h>

#include "io/output.h"
#include "link/records.h"
#include "tsv/tsv.h"

/* Scores are thousandths, so that what is kept and its order are what is printed. */
#define DUPES_ONE 1000U

struct dupes_options {
	struct records_columns columns;
	bool one_to_one; /* each record has at most one partner, the best */
	unsigned min;	 /* score of a pair, at least 1 */
};

/*
 * Writes the pairs within the table, or between it and another if that is not NULL, best
 * first: score, why, and of both records key, file and line. What is compared is held in
 * memory. Returns 0 or -1.
 */
int dupes_find(struct tsv_table *table, struct tsv_table *other, const struct dupes_options *o,
	       struct output *out, struct tsv_error *e);

#endif
