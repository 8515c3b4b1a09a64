/*
 * reference: a foreign key: columns whose values must stand together in a record of
 * another table, or of this one.
 *
 * Memory grows with the different values of the other table, which is read once before
 * the records are checked.
 */
#ifndef CHECK_REFERENCE_H
#define CHECK_REFERENCE_H

#include "check/tuple.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

struct reference {
	struct tuple tuple;
	const struct schema_foreign_key *key; /* borrowed */
	struct tsv_reader *readers;	      /* of the other table's files; owned */
	size_t reader_count;
	struct tsv_buf name; /* of the other columns, as FILE:COLUMNS */
	struct tsv_dict values;
	struct tsv_buf scratch;
};

/*
 * Opens the files of the other table; those of this one are at paths, and must be regular
 * then, for they are read twice. Returns 0 or -1.
 */
int reference_open(struct reference *r, const struct schema *s,
		   const struct schema_foreign_key *key, char *const *paths, size_t count,
		   struct tsv_error *e);

/* Reads the other table. Returns 0 or -1. */
int reference_read(struct reference *r, struct tsv_error *e);

/* Are the values of record i, in the columns at these places, there, or one missing? */
bool reference_holds(struct reference *r, const struct tsv_batch *b, size_t i,
		     const size_t *places);

void reference_free(struct reference *r);

#endif
