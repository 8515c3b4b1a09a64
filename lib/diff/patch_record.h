/*
 * patch_record: the rows of one record, applied to its fields.
 */
#ifndef DIFF_PATCH_RECORD_H
#define DIFF_PATCH_RECORD_H

#include "diff/patch.h"

struct patch_record {
	struct patch *patch;
	const struct tsv_header *header; /* of the fields */
	const struct key_columns *key;	 /* in the header */
	const size_t *columns;		 /* by row: the column that it names, or TSV_NONE */
	bool present;			 /* is there such a record? */
	struct tsv_span *fields;	 /* owned, but not what they point to */
	struct tsv_span *told;		 /* what rows of an added or removed one tell; owned */
};

/* Makes room for the fields; the members before them are set. */
void patch_record_init(struct patch_record *r);

/* Makes it the record that is not there. */
void patch_record_clear(struct patch_record *r);

/* Applies the chain of rows that begins with first. What becomes of each is noted. */
void patch_record_apply(struct patch_record *r, size_t first);

void patch_record_free(struct patch_record *r);

/* Notes why a row is not applied. */
void patch_reject(struct patch *p, size_t i, const char *format, ...) TSV_PRINTF(3, 4);

#endif
