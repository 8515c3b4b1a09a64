/*
 * lexer: reads sound records of CSV faster than libcsv, which goes byte by byte.
 *
 * A record is sound when each field begins with no quote or is wholly in quotes,
 * where quotes within are written twice, when it has as many fields as the header,
 * and when the text shows where its line ends. The lexer stops at any other record
 * and leaves it to libcsv, the only judge of what is wrong. libcsv alone gives the
 * same records.
 */
#ifndef IMPORT_LEXER_H
#define IMPORT_LEXER_H

#include "tsv/tsv.h"

struct lexer {
	unsigned char kinds[256]; /* what each byte is outside quotes */
	bool escapes;		  /* a backslash is read as the stream reads it */
	bool undecided;		  /* leave fields that begin with a quote to libcsv, too */
	bool leaves_blank;	  /* and blank lines, which else are no records */
	bool trims;		  /* empty fields behind the last one are no fault */
	size_t trimmed;		  /* records that had some */
	bool notes;		  /* the line of each record */
	size_t *records;	  /* these lines, until lexer_forget(); owned */
	size_t count, capacity;	  /* of them */
	const char *at, *end;	  /* what is not read yet; borrowed */
	size_t lines;		  /* that were read */
	struct tsv_buf quoted;	  /* a value whose quotes were written twice */
	struct tsv_buf scratch;
};

void lexer_init(struct lexer *l, char delimiter, bool escapes);

/*
 * Reads records of that many fields from the begin of a text, where a record begins,
 * too. Returns how many bytes it read, which are whole records; lines grows by theirs.
 * Costs these bytes and those of one record.
 */
size_t lexer_read(struct lexer *l, struct tsv_span text, size_t fields,
		  struct tsv_builder *rows);

/* Notes where a record begins, that was read otherwise. */
void lexer_note(struct lexer *l, size_t line);

/* Forgets the lines of records. */
void lexer_forget(struct lexer *l);

/* Appends the value of a field, without the quotes around it, as the stream writes it. */
void lexer_add_value(struct lexer *l, struct tsv_span value, struct tsv_buf *out);

/* Adds the lines that end within a value. */
void lexer_count_lines(struct lexer *l, struct tsv_span value);

void lexer_free(struct lexer *l);

#endif
