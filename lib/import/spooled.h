/*
 * spooled: records of a format whose columns are known only when all were read.
 *
 * They wait in a spool (io/spool.h), each with the columns that were known when it came;
 * the later ones are added as empty fields on the way out.
 */
#ifndef IMPORT_SPOOLED_H
#define IMPORT_SPOOLED_H

#include "io/spool.h"
#include "tsv/tsv.h"

/* Where the field of a column is in fields; begin is TSV_NONE when there is none. */
struct spooled_place {
	size_t begin, end;
};

struct spooled {
	struct tsv_header *header; /* columns are added to it; borrowed */
	/* Of the record in the making, in the order in which they come, as they stand in a
	 * stream; the bytes of the next field are appended before spooled_end_field(). */
	struct tsv_buf fields;
	struct spooled_place *places; /* by column; owned */
	size_t capacity;
	size_t begin; /* of the next field */
	struct tsv_buf line;
	struct spool spool;
	struct tsv_builder rows;
	/* Where records begin, in memory; owned. */
	size_t number; /* of the line of the one in the making; 0: none is kept */
	size_t *numbers, count, numbers_capacity;
	size_t given; /* records, before those of the last batch */
};

/* To be called before the tool enters its sandbox, as spool_open(). */
void spooled_open(struct spooled *s, struct tsv_header *h);

/*
 * The column of that name, which is added when it is new. It is probably the one at the
 * place that is guessed.
 */
size_t spooled_column(struct spooled *s, struct tsv_span name, size_t guess);

/* Has the record in the making a field of that column? */
bool spooled_has(const struct spooled *s, size_t column);

/* The bytes that were appended to fields are the field of that column. */
void spooled_end_field(struct spooled *s, size_t column);

void spooled_end_record(struct spooled *s);

/* Drops the record in the making; its columns stay. */
void spooled_drop_record(struct spooled *s);

/*
 * Gives the next records, when all were added. Returns 1, 0 at the end, or -1 with e
 * filled when they could not be kept.
 */
int spooled_next(struct spooled *s, struct tsv_batch *batch, struct tsv_error *e);

/* By record of the last batch where it begins; NULL where none was kept. */
const size_t *spooled_lines(const struct spooled *s);

void spooled_free(struct spooled *s);

#endif
