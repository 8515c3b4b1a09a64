/*
 * splitter: cuts JSON text into the objects that are its records.
 *
 * The text is objects one after the other (JSON Lines; whether each has a line of
 * its own does not matter), or one array of objects; each is given as soon as it
 * is whole, so that memory holds one. What an object holds is left to jansson.
 * As jansson keeps numbers as double or integer, not as they are written, it is
 * given them as strings: `{"a":1.50}` becomes `{"$a":"#1.50"}`, where `$` marks
 * what was a string before.
 */
#ifndef IMPORT_SPLITTER_H
#define IMPORT_SPLITTER_H

#include "tsv/tsv.h"

#define SPLITTER_STRING '$'
#define SPLITTER_NUMBER '#'

struct splitter {
	const char *file;      /* for messages; borrowed */
	struct tsv_buf object; /* the one in the making, or the one given last */
	size_t line;	       /* where its text began */
	size_t here;	       /* where the reader is */
	size_t depth;	       /* of braces and brackets */
	size_t number;	       /* where the number in the making begins in object; 0: none */
	bool numeric;	       /* a number, then blanks, were last */
	bool string;	       /* within a string */
	bool escaped;	       /* behind its backslash */
	enum { SPLITTER_START, SPLITTER_LINES, SPLITTER_ARRAY, SPLITTER_AFTER } where;
	bool separated; /* in an array: a comma came, or nothing yet */
	size_t count;	/* of objects */
};

/*
 * Reads on in *text and takes off what it read. Returns 1 when an object is whole,
 * 0 when all is read, or -1 with e filled.
 */
int splitter_next(struct splitter *s, struct tsv_span *text, struct tsv_error *e);

/* Checks that the text may end here. Returns 0 or -1. */
int splitter_finish(struct splitter *s, struct tsv_error *e);

#endif
