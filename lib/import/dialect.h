/*
 * dialect: CSV as some programs write it, made CSV as RFC 4180 has it.
 *
 * Blanks around a field's quotes (`1, "a" ,2`) are dropped, those of other fields kept;
 * within quotes a character that escapes a quote or itself (`\"`, `\\`) is taken off, and
 * the quote doubled. What is sound passes as it is, and what is wrong otherwise, too: the
 * reader judges it.
 */
#ifndef IMPORT_DIALECT_H
#define IMPORT_DIALECT_H

#include "tsv/tsv.h"

struct dialect {
	bool blanks;	/* those around quotes are dropped */
	char escape;	/* before a quote; 0: none */
	char delimiter; /* of fields */
	size_t dropped; /* fields of which blanks were */
	enum { DIALECT_START, DIALECT_PLAIN, DIALECT_QUOTED, DIALECT_CLOSED } where;
	struct tsv_buf held; /* blanks, or the escape, that wait for what comes next */
	struct tsv_buf text;
};

/* The text in that form, of which a little may be held back until the next one; an empty
 * text ends it. It lasts until the next call. Costs its bytes. */
struct tsv_span dialect_read(struct dialect *d, struct tsv_span text);

void dialect_free(struct dialect *d);

#endif
