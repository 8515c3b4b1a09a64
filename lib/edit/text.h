/*
 * text: records as the rec text (text/rec.h) that a person edits, and back.
 *
 * All fields of a record stand in the text, the empty ones too, so that they can be filled.
 * A field that is left out is empty. A backslash at the end of a line is a part of the value:
 * unlike in rec elsewhere, the line does not go on in the next.
 */
#ifndef EDIT_TEXT_H
#define EDIT_TEXT_H

#include "edit/notes.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

/* What the text is about. Borrowed but for the names. */
struct edit_columns {
	const struct tsv_header *header;
	const struct schema *schema;
	struct tsv_header names; /* of the columns, as rec spells them; owned */
};

/* Appends the descriptor. */
void edit_text_begin(const struct edit_columns *c, struct tsv_buf *text);

/* Appends a record of a batch with these columns, a blank line before it. */
void edit_text_add(const struct edit_columns *c, const struct tsv_batch *b, size_t i,
		   struct tsv_buf *text);

/* The same for a new record, each field below what the schema says of the column. */
void edit_text_add_new(const struct edit_columns *c, const struct tsv_batch *b,
		       struct tsv_buf *text);

/* What was read of a text. All zeros at first. */
struct edit_records {
	struct tsv_buf table; /* the header and the records, as a stream */
	size_t *lines;	      /* of the text, in which each record begins; owned */
	size_t count;
	size_t capacity;
	/* The reader's own, of the record in the making: */
	struct tsv_buf values; /* as they stand in a stream, in the order in which they came */
	struct edit_value *places; /* by column; owned */
	size_t line;		   /* 0: it has no field yet */
};

/*
 * Reads a text; what cannot be read is noted. A record that is the same as blank, a line of
 * a stream, is passed over; NULL: none is.
 */
void edit_text_read(struct edit_records *r, const struct edit_columns *c, struct tsv_span text,
		    const struct tsv_span *blank, struct edit_notes *notes);

void edit_records_free(struct edit_records *r);

#endif
