/*
 * field: what any field of a table must be, whatever its column means.
 */
#ifndef CHECK_FIELD_H
#define CHECK_FIELD_H

#include "check/finding.h"
#include "tsv/tsv.h"

/* Adds each kind of bad bytes (check/bad_byte.h) in a field once. */
void field_check_bytes(struct findings *f, struct tsv_span column, struct tsv_span field);

/* Adds blanks at the ends of a field. */
void field_check_blanks(struct findings *f, struct tsv_span column, struct tsv_span field);

/*
 * A value without the blanks at its ends: spaces, also those that do not break (U+00A0,
 * U+202F), TABs, CRs and LFs.
 */
struct tsv_span field_trim(struct tsv_span value);

#endif
