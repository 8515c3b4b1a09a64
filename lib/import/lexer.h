/*
 * lexer: reads sound records of CSV faster than libcsv, which goes byte by byte.
 *
 * A record is sound when each field is plain or wholly in quotes, with quotes
 * within written twice, when it has as many fields as the header, and when the
 * text shows where its line ends. The lexer stops at any other record and leaves
 * it to libcsv, the only judge of what is wrong. libcsv alone gives the same
 * records.
 */
#ifndef IMPORT_LEXER_H
#define IMPORT_LEXER_H

#include <stdbool.h>
#include <stddef.h>

#include "import/rows.h"
#include "tsv/tsv.h"

struct lexer {
	unsigned char kinds[256]; /* what each byte is to the lexer; 0: nothing special */
	bool escapes;		  /* a backslash is read as the stream reads it */
	struct tsv_span text;	  /* borrowed */
	size_t *places;		  /* of its special bytes; owned */
	size_t count;		  /* of places */
	size_t capacity;
	size_t next; /* the first of places not read yet */
	struct tsv_buf scratch;
};

void lexer_init(struct lexer *l, char delimiter, bool escapes);

/* Takes the next text, which must outlive the calls for it. Costs its size. */
void lexer_start(struct lexer *l, struct tsv_span text);

/*
 * Reads records of that many fields from a place of the text where a record begins.
 * Returns where it stopped, which is where a record begins, too; *lines grows by
 * the lines passed. Over all calls for a text, costs its size and the records that
 * are read in vain.
 */
size_t lexer_read(struct lexer *l, size_t from, size_t fields, struct rows *rows,
		  size_t *lines);

/* Appends the value of a field, with its quotes taken off, as the stream writes it. */
void lexer_add_value(struct lexer *l, struct tsv_span value, struct tsv_buf *out);

void lexer_free(struct lexer *l);

#endif
