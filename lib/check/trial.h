/*
 * trial: does a file have the catalogue's columns, or others of the same names?
 *
 * A schema that is for tables of other columns, too ("fieldsMatch": "partial"), knows its
 * columns by name alone, and somebody else's `type` is another thing. So the beginning of
 * a file, 256 KiB, is looked at first: where nine in ten values of a column fail, and
 * there are twenty, the column is taken for another's.
 */
#ifndef CHECK_TRIAL_H
#define CHECK_TRIAL_H

#include "check/rules.h"
#include "tsv/tsv.h"

/*
 * Looks at the beginning of a file whose header was read and no record yet; what is looked
 * at is read again. places are those of the rules' columns; skipped[k] becomes whether the
 * k-th rule is not for this file. Returns 0 or -1.
 */
int trial_run(struct rules *r, struct tsv_reader *file, const size_t *places, bool *skipped,
	      struct tsv_error *e);

#endif
