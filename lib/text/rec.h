/*
 * rec: the text format of GNU recutils, as "The rec Format" of its manual describes it.
 *
 *	%rec: case                    a descriptor: what is told of the records
 *	%column: title_en title/en
 *	%allowed: id title_en text
 *
 *	id: 1                         a record: lines of `name: value`
 *	text: a line
 *	+ another line of the value   and a blank line behind it
 *
 * A line that ends with a backslash goes on in the next; one that begins with # is a
 * remark. What the format has no word for is spelt so:
 * - Names are ASCII letters, digits and _, a letter first. A column of another name
 *   stands under one that is such, and `%column` tells both. `%allowed` tells the columns
 *   and their order, also of those that no record has.
 * - A line of a value that ends with a backslash, and perhaps blanks behind it, gets one
 *   more blank, which a reader takes away. recutils takes it for a part of the value.
 *
 * All costs are linear in the text.
 */
#ifndef TEXT_REC_H
#define TEXT_REC_H

#include "tsv/tsv.h"

/* What the descriptor's fields are called. */
#define REC_TYPE "%rec"
#define REC_ALLOWED "%allowed"
#define REC_COLUMN "%column"

/* Adds for each column of a sound header one whose name rec can spell, all different. */
void rec_spell_names(const struct tsv_header *h, struct tsv_header *spelt);

/* Appends the descriptor of a table, without the blank line behind it. */
void rec_append_descriptor(struct tsv_buf *out, const struct tsv_header *h,
			   const struct tsv_header *spelt);

/* Appends a field. */
void rec_append_field(struct tsv_buf *out, struct tsv_span name, struct tsv_span value);

enum rec_item {
	REC_ERROR = -1,
	REC_TEXT = 0, /* the text is used up */
	REC_FIELD,    /* name and value are set */
	REC_RECORD,   /* a record ended */
};

/* Text as fields and records, in parts as they come. All zeros but for file at first. */
struct rec_reader {
	const char *file; /* for messages; borrowed */
	bool ended;	  /* to be set when no more text comes */
	bool one_by_one;  /* to be set where a line that ends with a backslash does not go on */
	/* The field given last; borrowed until the next call: */
	struct tsv_span name, value;
	size_t line; /* where it begins, from 1 */
	/* The reader's own: */
	struct tsv_buf held;  /* a line, joined with those that it goes on in */
	bool whole;	      /* it is all there */
	bool crlf;	      /* lines end with CRLF, as the first does */
	size_t held_line;     /* lines before held */
	size_t lines;	      /* that were read */
	struct tsv_buf field; /* the one in the making: its name, then its value */
	size_t name_size;     /* 0: there is none */
	bool in_record;
};

/* Reads on in *text, which becomes what is left, and gives the next item; REC_ERROR with e
 * filled, file and line included, for a line that is none of the format. */
enum rec_item rec_read(struct rec_reader *r, struct tsv_span *text, struct tsv_error *e);

void rec_reader_free(struct rec_reader *r);

#endif
