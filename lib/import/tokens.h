/*
 * tokens: CSV written shorter, for libcsv to read.
 *
 * libcsv looks at every byte by itself, with a dozen instructions each. It
 * decides by a few of them, though: the delimiter, the quote, CR and LF. So the
 * text is handed to it as tokens of one byte, where a run of other bytes, however
 * long, is one; from the tokens of each field that it finds, the field is put
 * together again. libcsv's grammar stays what decides, and as spaces are inside
 * runs, it trims none. Backslash and TAB, which the stream escapes, have tokens
 * of their own, so that no run holds a byte that needs another look.
 */
#ifndef IMPORT_TOKENS_H
#define IMPORT_TOKENS_H

#include <stdbool.h>
#include <stddef.h>

#include "tsv/tsv.h"

enum token {
	TOKEN_RUN = 'r',
	TOKEN_BACKSLASH = 'b',
	TOKEN_TAB = 't',
	TOKEN_BARE_QUOTE = 'q', /* a quote that means itself; never made by tokens_add() */
	/* What libcsv knows. */
	TOKEN_DELIMITER = ',',
	TOKEN_QUOTE = '"',
	TOKEN_CR = '\r',
	TOKEN_LF = '\n',
};

struct tokens {
	unsigned char kinds[256]; /* the token of each byte; 0: part of a run */
	char delimiter;
	bool escapes;	  /* a backslash is read as the stream reads it */
	char *list;	  /* of the text added last; owned */
	size_t count;	  /* of list */
	size_t lines;	  /* the LFs among them */
	size_t room;	  /* of list */
	struct run *runs; /* those not fetched yet begin at next; owned */
	size_t next, end, runs_room;
	struct tsv_span text;	/* that was added last */
	struct tsv_buf carried; /* the runs of texts before it */
	size_t carried_end;	/* of those runs in runs */
};

void tokens_begin(struct tokens *t, char delimiter, bool escapes);

/* Reads the next text, which must last until tokens_carry(). */
void tokens_add(struct tokens *t, struct tsv_span text);

/* Appends what a field of these tokens holds, as the stream writes it. */
void tokens_field(struct tokens *t, struct tsv_span field, struct tsv_buf *out);

/* Keeps what was not fetched from the text. */
void tokens_carry(struct tokens *t);

void tokens_free(struct tokens *t);

#endif
